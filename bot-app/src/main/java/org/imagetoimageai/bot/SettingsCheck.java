package org.imagetoimageai.bot;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses to start, before anything else has, with settings that cannot work; says all that is wrong at once.
final class SettingsCheck implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        if (event.getSpringApplication().getAllSources().contains(BotApplication.class)) {
            check(event.getApplicationContext().getEnvironment());
        }
    }

    private static void check(ConfigurableEnvironment environment) {
        var settings = new Settings(environment);
        var wrong = new ArrayList<>(new SettingNames(environment).misspelt());
        wrong.addAll(missing(settings));
        wrong.addAll(senseless(settings, environment));
        port(settings).ifPresent(wrong::add);
        KnownSettings.addresses().forEach(name -> address(settings, name).ifPresent(wrong::add));
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
    }

    private static List<String> missing(Settings settings) {
        var missing = new ArrayList<String>();
        if (settings.find("bot.telegram.token").isEmpty()) {
            missing.add("bot.telegram.token: no chat platform is on; set this (or BOT_TELEGRAM_TOKEN) to the token that"
                    + " @BotFather gives you on Telegram.");
        }
        if (Stream.of("bot.genai.api-key", "bot.genai.api-key[0]", "bot.genai.vertex.project")
                .allMatch(name -> settings.find(name).isEmpty())) {
            missing.add(
                    "bot.genai.api-key: no image model can be reached; set this (or BOT_GENAI_API_KEY) to a Gemini API"
                            + " key, or bot.genai.vertex.project to a project of Google Cloud.");
        }
        return missing;
    }

    private static List<String> senseless(Settings settings, ConfigurableEnvironment environment) {
        var senseless = new ArrayList<String>();
        if (settings.find(OperatorsDatabaseServer.KEYS_URL).isPresent()
                && settings.find(OperatorsDatabaseServer.URL).isEmpty()) {
            senseless.add("%s: this goes with %s only; without it, the key store is kept beside the database in %s."
                    .formatted(OperatorsDatabaseServer.KEYS_URL, OperatorsDatabaseServer.URL, DataDirectory.SETTING));
        }
        var folder = environment.getProperty(DataDirectory.SETTING);
        if (folder != null && folder.isBlank()) {
            senseless.add(DataDirectory.SETTING + ": name a folder, or leave this away for ./data.");
        }
        return senseless;
    }

    private static Optional<String> port(Settings settings) {
        return settings.find("bot.web.port")
                .filter(port -> !port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT)
                .map(port ->
                        "bot.web.port: a number from 0 to %d was expected, not “%s”.".formatted(HIGHEST_PORT, port));
    }

    private static Optional<String> address(Settings settings, String name) {
        return settings.find(name).flatMap(address -> wrongIn(address).map(why -> name + ": " + why));
    }

    private static Optional<String> wrongIn(String address) {
        try {
            var url = new URI(address);
            var scheme = String.valueOf(url.getScheme());
            if (url.getHost() == null || !scheme.matches("(?i)https?")) {
                return Optional.of("an address like https://example.org was expected.");
            }
            return scheme.equalsIgnoreCase("http")
                            && !LOOPBACK.matcher(url.getHost()).matches()
                    ? Optional.of("plain http:// is taken for this machine only; use https://.")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("this is not an address: " + e.getReason() + ".");
        }
    }
}
