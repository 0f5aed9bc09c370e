package org.imagetoimageai.bot.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a picture should not be seen.
public enum Reason {
    SEXUAL,
    VIOLENCE,
    /// Somebody's privacy or likeness.
    PERSON,
    COPYRIGHT,
    OTHER;

    /// A word for buttons and phrases.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The phrase that says it.
    public String phrase() {
        return "report.reason." + word();
    }

    public static Optional<Reason> of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equalsIgnoreCase(word))
                .findFirst();
    }
}
