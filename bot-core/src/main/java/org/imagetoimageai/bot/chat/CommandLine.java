package org.imagetoimageai.bot.chat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits the words behind a command on platforms where people type them: `a fox --ratio 16:9 --size 2k`.
public final class CommandLine {

    /// Phones turn two dashes into one long one, and some people type it so. Two dashes alone are words.
    private static final Pattern OPTION =
            Pattern.compile("(?<=^|\\s)(--|[\\u2013\\u2014])(?<name>\\p{L}[\\p{L}\\d-]*)(=|\\s+|$)(?<value>\\S*)");

    private CommandLine() {}

    /// What each option was given, by its name; names that the command does not know included, so that they can
    /// be refused. Whatever is not an option's belongs to the first option, as it was typed.
    public static Map<String, String> split(CommandSpec spec, String tail) {
        var given = new LinkedHashMap<String, String>();
        var words = new StringBuilder();
        var options = OPTION.matcher(tail);
        var position = 0;
        while (options.find(position)) {
            words.append(tail, position, options.start());
            position = take(options, given);
        }
        var rest = words.append(tail.substring(position)).toString().strip();
        if (!spec.options().isEmpty() && !rest.isEmpty()) {
            given.putIfAbsent(spec.options().getFirst().name(), rest);
        }
        return Map.copyOf(given);
    }

    /// The same for words that nobody put behind a command: they may hold dashes that mean nothing. Only options that
    /// the command knows are taken out, and only if they are given what they take.
    public static Map<String, String> splitIfMeant(CommandSpec spec, String words) {
        var given = split(spec, words);
        var isMeant = given.entrySet().stream().allMatch(option -> isTaken(spec, option.getKey(), option.getValue()));
        return isMeant || spec.options().isEmpty()
                ? given
                : Map.of(spec.options().getFirst().name(), words);
    }

    private static boolean isTaken(CommandSpec spec, String name, String value) {
        return spec.options().stream()
                .filter(option -> option.name().equals(name))
                .anyMatch(option -> spec.options().getFirst().equals(option)
                        || option.read(Optional.of(value)) instanceof Option.Reading.Value<?>);
    }

    /// An option right behind another is no value of it.
    private static int take(Matcher option, Map<String, String> given) {
        var name = option.group("name").toLowerCase(Locale.ROOT);
        var value = Objects.requireNonNullElse(option.group("value"), "");
        var isNext = OPTION.matcher(value).lookingAt();
        given.put(name, isNext ? "" : value);
        return isNext ? option.start("value") : option.end();
    }
}
