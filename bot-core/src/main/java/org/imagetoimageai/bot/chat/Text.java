package org.imagetoimageai.bot.chat;

import java.time.LocalDate;
import java.util.List;

/// What to say, before it is words in a language: a key of the phrasebook and what goes into it.
///
/// @param args strings (shown exactly as they are, never as markup), whole numbers, dates, or further texts
public record Text(String key, List<Object> args) {

    public Text {
        args = List.copyOf(args);
        for (var arg : args) {
            if (!isAllowed(arg)) {
                throw new IllegalArgumentException(key + " cannot say a " + arg.getClass());
            }
        }
    }

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }

    /// This, and the other on the next line.
    public Text above(Text below) {
        return of("lines", this, below);
    }

    /// The key alone: the rest may be a person's words.
    @Override
    public String toString() {
        return key;
    }

    private static boolean isAllowed(Object arg) {
        return arg instanceof String
                || arg instanceof Integer
                || arg instanceof Long
                || arg instanceof LocalDate
                || arg instanceof Text;
    }
}
