package org.imagetoimageai.bot.chat;

import java.util.List;
import java.util.Optional;

/// One argument of a command: declared once, and the key under which its value is read ([Arguments#get]).
///
/// The constructors enforce what all platforms accept, e.g.
/// [Discord's](https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure).
public sealed interface Option<T> {

    /// Lower-case, at most 32 characters.
    String name();

    Text summary();

    boolean required();

    /// Reads what was given, which may be nothing at all.
    Reading<T> read(Optional<String> given);

    /// What reading came to.
    sealed interface Reading<T> {

        record Value<T>(T value) implements Reading<T> {}

        record Missing<T>() implements Reading<T> {}

        /// Given, but not acceptable.
        ///
        /// @param why a whole sentence that names the limit
        record Wrong<T>(Text why) implements Reading<T> {}
    }

    /// Free words.
    ///
    /// @param longest in characters as a person counts them (code points)
    record Words(String name, Text summary, boolean required, int longest) implements Option<String> {

        public Words {
            checkName(name);
            if (longest < 1 || longest > 4_000) {
                throw new IllegalArgumentException("No platform carries " + longest + " characters in one option");
            }
        }

        @Override
        public Reading<String> read(Optional<String> given) {
            var words = given.orElse("").strip();
            if (words.isEmpty()) {
                return new Reading.Missing<>();
            }
            var length = words.codePointCount(0, words.length());
            return length > longest
                    ? new Reading.Wrong<>(Text.of("option.too-long", length, longest))
                    : new Reading.Value<>(words);
        }
    }

    /// One of a few choices, given by its value.
    record OneOf(String name, Text summary, boolean required, List<Choice> choices) implements Option<String> {

        public OneOf {
            checkName(name);
            choices = List.copyOf(choices);
            if (choices.isEmpty() || choices.size() > 25) {
                throw new IllegalArgumentException(name + " offers 1 to 25 choices, not " + choices.size());
            }
        }

        @Override
        public Reading<String> read(Optional<String> given) {
            var wanted = given.orElse("").strip();
            if (wanted.isEmpty()) {
                return new Reading.Missing<>();
            }
            return choices.stream()
                    .map(Choice::value)
                    .filter(wanted::equalsIgnoreCase)
                    .<Reading<String>>map(Reading.Value::new)
                    .findFirst()
                    .orElseGet(() -> new Reading.Wrong<>(Text.of(
                            "option.no-such-choice",
                            wanted,
                            String.join(
                                    ", ", choices.stream().map(Choice::value).toList()))));
        }

        /// One thing to choose.
        ///
        /// @param value what is stored and typed, the same in every language
        public record Choice(String value, Text label) {}
    }

    /// A shared place, named as people name it there; without a name, the place asked in. What the platform says
    /// about it comes beside ([Invocation.Ask.Command#channel]).
    record Place(String name, Text summary, boolean required) implements Option<String> {

        public Place {
            checkName(name);
        }

        @Override
        public Reading<String> read(Optional<String> given) {
            var words = given.orElse("").strip();
            return words.isEmpty() ? new Reading.Missing<>() : new Reading.Value<>(words);
        }
    }

    /// A whole number.
    @SuppressWarnings("AvoidCommonTypeNames") // always named with its interface: Option.Number
    record Number(String name, Text summary, boolean required, int least, int most) implements Option<Integer> {

        public Number {
            checkName(name);
        }

        @Override
        public Reading<Integer> read(Optional<String> given) {
            var words = given.orElse("").strip();
            if (words.isEmpty()) {
                return new Reading.Missing<>();
            }
            return words.matches("\\d{1,9}") && Integer.parseInt(words) >= least && Integer.parseInt(words) <= most
                    ? new Reading.Value<>(Integer.parseInt(words))
                    : new Reading.Wrong<>(Text.of("option.no-such-number", "--" + name, words, least, most));
        }
    }

    private static void checkName(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("No platform takes an option named " + name);
        }
    }
}
