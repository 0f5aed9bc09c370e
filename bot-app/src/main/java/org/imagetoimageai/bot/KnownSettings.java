package org.imagetoimageai.bot;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The names of all settings, so that a misspelt one is noticed. A name that ends in `.*` stands for all below it.
final class KnownSettings {

    private static final Set<String> NAMES = names("""
        bot.contact.email bot.contact.website bot.data-dir
        bot.database.url bot.database.username bot.database.password
        bot.web.port bot.web.address bot.web.public-url
        bot.telegram.token bot.telegram.api-url bot.telegram.mode bot.telegram.messages-per-second
        bot.telegram.webhook-secret
        bot.genai.api-key bot.genai.base-url bot.genai.models.fast bot.genai.models.pro bot.genai.in-flight
        bot.genai.timeout bot.genai.patience bot.genai.vertex.project bot.genai.vertex.location
        bot.genai.daily-budget
        bot.vault.url bot.vault.master-key-file
        bot.prices.fast.1k bot.prices.fast.2k bot.prices.fast.4k
        bot.prices.pro.1k bot.prices.pro.2k bot.prices.pro.4k
        bot.tiers.free.welcome bot.tiers.free.priority
        bot.limits.waiting bot.limits.per-minute bot.limits.per-day
        bot.access bot.actions bot.operators
        """);

    /// Names that are promised to operators already; the features behind them are not in this version.
    private static final Set<String> LATER = names("""
        bot.languages bot.roles
        bot.discord.token bot.discord.api-url bot.discord.gateway-url bot.discord.application-id
        bot.slack.bot-token bot.slack.app-token bot.slack.signing-secret bot.slack.api-url bot.slack.client-id
        bot.slack.client-secret bot.slack.root-command
        bot.stripe.secret-key bot.stripe.webhook-secret bot.stripe.api-url
        bot.storage.kind bot.storage.s3.* bot.mail.* bot.packs.* bot.retention.*
        """);

    /// As many slips of the pen as a name may be away to be suggested.
    private static final int NEAR = 3;

    private KnownSettings() {}

    private static Set<String> names(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    static boolean has(String name) {
        return matches(NAMES, name) || matches(LATER, name);
    }

    static boolean comesLater(String name) {
        return matches(LATER, name);
    }

    /// All that hold an address of a web service.
    static List<String> addresses() {
        return NAMES.stream().filter(name -> name.endsWith("-url")).sorted().toList();
    }

    /// The name that was meant, most likely.
    static Optional<String> nearest(String name) {
        var all = new TreeSet<>(NAMES);
        all.addAll(LATER);
        return all.stream()
                .filter(known -> distance(plain(known), plain(name)) <= NEAR)
                .min(Comparator.comparingInt(known -> distance(plain(known), plain(name))));
    }

    private static boolean matches(Set<String> names, String name) {
        return names.stream()
                .anyMatch(known -> known.endsWith(".*")
                        ? plain(name).startsWith(plain(known))
                        : plain(name).equals(plain(known)));
    }

    /// Spring's relaxed binding takes many spellings for one: `bot.genai.apiKey`, `BOT_GENAI_API_KEY`, `…[0]`.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\[.*", "").replaceAll("[._*-]", "");
    }

    /// Levenshtein's: how many letters to add, drop or change.
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
