package org.imagetoimageai.bot.outbox;

import java.util.List;
import java.util.UUID;

/// Something to tell a person, before it is words in their language.
public record Letter(Phrase text, List<Button> buttons) {

    public Letter {
        buttons = List.copyOf(buttons);
    }

    /// Without buttons.
    public static Letter of(String key, Object... words) {
        return new Letter(Phrase.of(key, words), List.of());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /// A phrase of the phrasebook.
    ///
    /// @param words what goes into it: strings, whole numbers, or further phrases
    public record Phrase(String key, List<Object> words) {

        public Phrase {
            words = List.copyOf(words);
            for (var word : words) {
                if (!(word instanceof String || word instanceof Long || word instanceof Phrase)) {
                    throw new IllegalArgumentException(key + " cannot say a " + word.getClass());
                }
            }
        }

        public static Phrase of(String key, Object... words) {
            return new Phrase(key, List.of(words));
        }

        /// The key alone: the rest may be a person's words.
        @Override
        public String toString() {
            return key;
        }
    }

    /// A button under it.
    ///
    /// @param label   a phrase
    /// @param action  what pressing it does
    /// @param subject to what
    public record Button(String label, String action, UUID subject) {}
}
