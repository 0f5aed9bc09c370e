package org.imagetoimageai.bot.media;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The colour of the background, measured along the border.
///
/// @param rgb as 0xRRGGBB
record KeyColour(int rgb, Hue hue) {

    /// A subject may stand on the lower border and touch the sides.
    private static final double ENOUGH = 0.55;

    /// How far from the key a background may stray: the waves of a JPEG, a little light from the side.
    static final float NEAR = 28;

    private static final float COLOURFUL = 40;
    private static final int BITS = 5;

    /// Empty when less than half of the border, roughly, is of one colour.
    static Optional<KeyColour> of(Pixels pixels) {
        var border = border(pixels);
        var bucket = fullestBucket(border);
        var commonest =
                mean(Arrays.stream(border).filter(rgb -> bucket(rgb) == bucket).toArray());
        var key = new KeyColour(commonest, Hue.of(commonest));
        var alike =
                Arrays.stream(border).filter(rgb -> key.distance(rgb) < NEAR).toArray();
        if (alike.length < ENOUGH * border.length) {
            return Optional.empty();
        }
        var refined = mean(alike);
        return Optional.of(new KeyColour(refined, Hue.of(refined)));
    }

    float distance(int other) {
        return Hue.of(other).distance(hue);
    }

    /// How much of the background's hue is in this colour, 1 being all; less than nothing for what is opposite. Of a
    /// grey
    /// or white background nothing is in anything.
    float tint(Hue colour) {
        var strength = hue.blue() * hue.blue() + hue.red() * hue.red();
        return strength < COLOURFUL * COLOURFUL
                ? 0
                : (colour.blue() * hue.blue() + colour.red() * hue.red()) / strength;
    }

    private static int[] border(Pixels pixels) {
        var depth = Math.max(1, Math.min(pixels.width(), pixels.height()) / 100);
        return IntStream.range(0, pixels.size())
                .filter(i -> isBorder(i % pixels.width(), pixels.width(), depth)
                        || isBorder(i / pixels.width(), pixels.height(), depth))
                .map(i -> pixels.values()[i])
                .toArray();
    }

    private static boolean isBorder(int at, int side, int depth) {
        return at < depth || at >= side - depth;
    }

    private static int fullestBucket(int[] colours) {
        var counts = new int[1 << (3 * BITS)];
        var fullest = 0;
        for (var rgb : colours) {
            counts[bucket(rgb)]++;
            fullest = counts[bucket(rgb)] > counts[fullest] ? bucket(rgb) : fullest;
        }
        return fullest;
    }

    /// The upper bits of each colour.
    private static int bucket(int rgb) {
        return (rgb >> 19 & 0x1f) << (2 * BITS) | (rgb >> 11 & 0x1f) << BITS | (rgb >> 3 & 0x1f);
    }

    private static int mean(int[] colours) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (var rgb : colours) {
            red += rgb >> 16 & 0xff;
            green += rgb >> 8 & 0xff;
            blue += rgb & 0xff;
        }
        var count = Math.max(1, colours.length);
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }
}
