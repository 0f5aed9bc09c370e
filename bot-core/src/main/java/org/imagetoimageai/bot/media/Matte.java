package org.imagetoimageai.bot.media;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// How much of each pixel is subject. Background is what is of the key's colour and hangs together with the border, and
/// enclosed holes of nearly exactly that colour; anything else of that colour belongs to the subject.
final class Matte {

    /// Where a pixel stops being background, in multiples of the background's own noise, and where it is all subject.
    private static final double BACKGROUND_ENDS = 2;

    private static final int HALF = 128;
    private static final double EDGE = 100;
    private static final double LEAST_SUBJECT = 0.002;

    private final BufferedImage image;
    private final KeyColour key;
    private final int width;
    private final int height;
    private final float[] alpha;
    private final boolean[] outside;

    Matte(BufferedImage image, KeyColour key) {
        this.image = image;
        this.key = key;
        this.width = image.getWidth();
        this.height = image.getHeight();
        this.alpha = new float[width * height];
        this.outside = new boolean[width * height];
    }

    /// Empty when hardly anything is left.
    Optional<BufferedImage> cutOut() {
        measure();
        spread();
        var cut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var subject = 0.0;
        for (var i = 0; i < alpha.length; i++) {
            var share = outside[i] ? alpha[i] : 1;
            subject += share;
            cut.setRGB(i % width, i / width, pixel(image.getRGB(i % width, i / width), share));
        }
        return subject < LEAST_SUBJECT * alpha.length ? Optional.empty() : Optional.of(cut);
    }

    private void measure() {
        var from = BACKGROUND_ENDS * key.noise();
        for (var i = 0; i < alpha.length; i++) {
            var distance = key.distance(image.getRGB(i % width, i / width));
            alpha[i] = (float) Math.clamp((distance - from) / EDGE, 0, 1);
        }
    }

    /// From the border and from the holes through everything that is not all subject.
    private void spread() {
        var queue = new int[alpha.length];
        var end = 0;
        for (var i = 0; i < alpha.length; i++) {
            var isBorder = i < width || i >= alpha.length - width || i % width == 0 || i % width == width - 1;
            if (isBorder ? alpha[i] < 1 : isHole(i)) {
                outside[i] = true;
                queue[end++] = i;
            }
        }
        for (var start = 0; start < end; start++) {
            var i = queue[start];
            var x = i % width;
            end = reach(x > 0 ? i - 1 : i, queue, end);
            end = reach(x < width - 1 ? i + 1 : i, queue, end);
            end = reach(i >= width ? i - width : i, queue, end);
            end = reach(i < alpha.length - width ? i + width : i, queue, end);
        }
    }

    private boolean isHole(int i) {
        return alpha[i] == 0 && key.distance(image.getRGB(i % width, i / width)) <= key.noise();
    }

    private int reach(int i, int[] queue, int end) {
        if (outside[i] || alpha[i] >= 1) {
            return end;
        }
        outside[i] = true;
        queue[end] = i;
        return end + 1;
    }

    /// The subject's own colour in a pixel that shows some background too.
    private int pixel(int rgb, double share) {
        if (share <= 0) {
            return 0;
        }
        if (share >= 1) {
            return 0xff000000 | rgb;
        }
        var red = own(rgb >> 16 & 0xff, key.red(), share);
        var green = own(rgb >> 8 & 0xff, key.green(), share);
        var blue = own(rgb & 0xff, key.blue(), share);
        var rest = Math.max(weak(red, key.red()), Math.max(weak(green, key.green()), weak(blue, key.blue())));
        return (int) Math.round(255 * share) << 24
                | strong(red, key.red(), rest) << 16
                | strong(green, key.green(), rest) << 8
                | strong(blue, key.blue(), rest);
    }

    private static int own(int seen, int background, double share) {
        return Math.clamp(Math.round((seen - (1 - share) * background) / share), 0, 255);
    }

    /// Of the colours that the background lacks, what is there is the subject's.
    private static int weak(int own, int background) {
        return background < HALF ? own : 0;
    }

    /// Of the colours that the background has, no more can be the subject's than of the others: the rest was shed.
    private int strong(int own, int background, int rest) {
        return key.isColourful() && background >= HALF ? Math.min(own, rest) : own;
    }
}
