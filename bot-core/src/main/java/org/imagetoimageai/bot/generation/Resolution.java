package org.imagetoimageai.bot.generation;

import java.util.Arrays;
import java.util.Optional;

/// How large a picture is, by its longer side in about thousands of pixels, see the provider's
/// [resolution table](https://ai.google.dev/gemini-api/docs/image-generation#aspect_ratios).
public enum Resolution {
    ONE_K("1K"),
    TWO_K("2K"),
    FOUR_K("4K");

    private final String value;

    Resolution(String value) {
        this.value = value;
    }

    /// As the provider spells it, with a capital K.
    public String value() {
        return value;
    }

    /// As a person types it, in any case: `2k`.
    public static Optional<Resolution> of(String typed) {
        return Arrays.stream(values())
                .filter(known -> known.value.equalsIgnoreCase(typed.strip()))
                .findFirst();
    }
}
