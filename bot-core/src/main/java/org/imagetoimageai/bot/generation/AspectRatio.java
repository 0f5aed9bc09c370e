package org.imagetoimageai.bot.generation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/// The shapes of a picture that the provider's current model
/// [offers](https://ai.google.dev/gemini-api/docs/image-generation#aspect_ratios), width before height;
/// first those that people choose, from upright to wide.
public enum AspectRatio {
    SQUARE(1, 1),
    FOUR_TO_FIVE(4, 5),
    THREE_TO_FOUR(3, 4),
    TWO_TO_THREE(2, 3),
    NINE_TO_SIXTEEN(9, 16),
    FOUR_TO_THREE(4, 3),
    THREE_TO_TWO(3, 2),
    SIXTEEN_TO_NINE(16, 9),
    TWENTY_ONE_TO_NINE(21, 9),
    FIVE_TO_FOUR(5, 4),
    ONE_TO_FOUR(1, 4),
    FOUR_TO_ONE(4, 1),
    ONE_TO_EIGHT(1, 8),
    EIGHT_TO_ONE(8, 1);

    private final int width;
    private final int height;

    AspectRatio(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// As people and the provider spell it: `16:9`.
    public String value() {
        return width + ":" + height;
    }

    /// As a person types it; empty for what is not one of the ratios.
    public static Optional<AspectRatio> of(String typed) {
        return Arrays.stream(values())
                .filter(known -> known.value().equals(typed.strip()))
                .findFirst();
    }

    /// The ratio that a picture of this size has to be stretched least to fit.
    public static AspectRatio nearest(int width, int height) {
        return Arrays.stream(values())
                .min(Comparator.comparingDouble(known -> known.distance(width, height)))
                .orElseThrow();
    }

    private double distance(int otherWidth, int otherHeight) {
        return Math.abs(Math.log((double) otherWidth / otherHeight) - Math.log((double) width / height));
    }
}
