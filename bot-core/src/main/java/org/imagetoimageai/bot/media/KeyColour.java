package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The colour of a flat background, as it came out.
///
/// @param noise how far the background itself strays from it, by compression and by the model
record KeyColour(int red, int green, int blue, double noise) {

    /// The subject may touch the border, but the background must be most of it.
    private static final double LEAST_SHARE = 0.5;

    private static final int HALF = 128;
    private static final double SURELY_KEY = 40;
    private static final double LEAST_NOISE = 6;

    /// Differences of brightness count less than those of colour: shadows and compression change brightness.
    private static final double BRIGHTNESS = 0.4;

    /// Empty where the border is not of one colour.
    static Optional<KeyColour> around(BufferedImage image) {
        var border = border(image);
        var middle = new KeyColour(median(border, 16), median(border, 8), median(border, 0), 0);
        var near = border.stream()
                .map(middle::distance)
                .filter(distance -> distance < SURELY_KEY)
                .sorted()
                .toList();
        if (near.size() < LEAST_SHARE * border.size()) {
            return Optional.empty();
        }
        var noise = Math.max(LEAST_NOISE, near.get((int) (near.size() * 0.95)));
        return Optional.of(new KeyColour(middle.red, middle.green, middle.blue, noise));
    }

    /// How far a colour is from this one: 0 to about 300.
    double distance(int rgb) {
        var red = (rgb >> 16 & 0xff) - this.red;
        var green = (rgb >> 8 & 0xff) - this.green;
        var blue = (rgb & 0xff) - this.blue;
        var brightness = 0.299 * red + 0.587 * green + 0.114 * blue;
        var blueness = 0.564 * (blue - brightness);
        var redness = 0.713 * (red - brightness);
        return Math.sqrt(blueness * blueness + redness * redness + BRIGHTNESS * BRIGHTNESS * brightness * brightness);
    }

    /// Whether it has some of the three colours and lacks another.
    boolean isColourful() {
        return Math.max(red, Math.max(green, blue)) >= HALF && Math.min(red, Math.min(green, blue)) < HALF;
    }

    private static List<Integer> border(BufferedImage image) {
        var pixels = new ArrayList<Integer>();
        var right = image.getWidth() - 1;
        var bottom = image.getHeight() - 1;
        for (var x = 0; x <= right; x++) {
            pixels.add(image.getRGB(x, 0));
            pixels.add(image.getRGB(x, bottom));
        }
        for (var y = 0; y <= bottom; y++) {
            pixels.add(image.getRGB(0, y));
            pixels.add(image.getRGB(right, y));
        }
        return pixels;
    }

    private static int median(List<Integer> pixels, int shift) {
        ToDoubleFunction<Integer> channel = rgb -> rgb >> shift & 0xff;
        return (int) pixels.stream()
                .mapToDouble(channel)
                .sorted()
                .skip(pixels.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
