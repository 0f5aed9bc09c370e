package org.imagetoimageai.sandbox.painting;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.function.IntUnaryOperator;

/// A picture without alpha as an array of its pixels, row by row.
final class Pixels {

    private final BufferedImage image;
    private final int[] rgb;

    Pixels(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    BufferedImage image() {
        return image;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    int size() {
        return rgb.length;
    }

    int get(int at) {
        return rgb[at] & 0xFFFFFF;
    }

    void set(int at, int value) {
        rgb[at] = value;
    }

    Pixels each(IntUnaryOperator change) {
        for (var at = 0; at < rgb.length; at++) {
            rgb[at] = change.applyAsInt(rgb[at] & 0xFFFFFF);
        }
        return this;
    }

    /// Each pixel the mean of the square around it.
    Pixels blurred(int radius) {
        return smeared(radius, 1, width()).smeared(radius, width(), height());
    }

    private Pixels smeared(int radius, int step, int length) {
        var result = new Pixels(width(), height());
        for (var at = 0; at < rgb.length; at++) {
            var place = at / step % length;
            var from = Math.max(0, place - radius);
            var to = Math.min(length - 1, place + radius);
            var red = 0;
            var green = 0;
            var blue = 0;
            for (var i = from; i <= to; i++) {
                var pixel = rgb[at + (i - place) * step];
                red += pixel >> 16 & 0xFF;
                green += pixel >> 8 & 0xFF;
                blue += pixel & 0xFF;
            }
            double count = to - from + 1;
            result.rgb[at] = pack(red / count, green / count, blue / count);
        }
        return result;
    }

    /// How much the light changes from the pixels before to those behind.
    int edge(int at) {
        var x = at % width();
        var y = at / width();
        if (x == 0 || y == 0 || x == width() - 1 || y == height() - 1) {
            return 0;
        }
        return Math.abs(light(rgb[at + 1]) - light(rgb[at - 1]))
                + Math.abs(light(rgb[at + width()]) - light(rgb[at - width()]));
    }

    static int pack(double red, double green, double blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    static int blue(int rgb) {
        return rgb & 0xFF;
    }

    static int light(int rgb) {
        return (red(rgb) * 299 + green(rgb) * 587 + blue(rgb) * 114) / 1000;
    }

    /// The sum of the differences, up to 765.
    static int distance(int one, int other) {
        return Math.abs(red(one) - red(other))
                + Math.abs(green(one) - green(other))
                + Math.abs(blue(one) - blue(other));
    }

    static int mix(int from, int to, double share) {
        return pack(
                red(from) + (red(to) - red(from)) * share,
                green(from) + (green(to) - green(from)) * share,
                blue(from) + (blue(to) - blue(from)) * share);
    }

    /// With more colour, or less below 1.
    static int saturated(int rgb, double factor) {
        var light = light(rgb);
        return pack(
                light + (red(rgb) - light) * factor,
                light + (green(rgb) - light) * factor,
                light + (blue(rgb) - light) * factor);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
