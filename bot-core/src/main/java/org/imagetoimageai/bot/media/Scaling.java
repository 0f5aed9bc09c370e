package org.imagetoimageai.bot.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

final class Scaling {

    private Scaling() {}

    /// Transparency becomes white.
    static BufferedImage scaled(BufferedImage image, double factor) {
        return scaled(
                image,
                (int) Math.max(1, image.getWidth() * factor),
                (int) Math.max(1, image.getHeight() * factor),
                BufferedImage.TYPE_INT_RGB);
    }

    /// Keeps transparency.
    ///
    /// @param longest side in pixels; a smaller picture stays as large as it is
    static BufferedImage within(BufferedImage image, int longest) {
        var factor = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        var type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (factor == 1) {
            return image.getType() == type ? image : copied(image, type);
        }
        return scaled(image, rounded(image.getWidth() * factor), rounded(image.getHeight() * factor), type);
    }

    /// Drawing would round the colours of half-transparent pixels.
    private static BufferedImage copied(BufferedImage image, int type) {
        var copy = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var line = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, line.length, 1, line, 0, line.length);
            copy.setRGB(0, y, line.length, 1, line, 0, line.length);
        }
        return copy;
    }

    private static int rounded(double side) {
        return (int) Math.max(1, Math.round(side));
    }

    /// Without an alpha channel.
    static BufferedImage opaque(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_INT_RGB
                ? image
                : drawn(image, image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    }

    /// Halves as often as it can: one big step of bilinear scaling would skip most pixels and flicker at edges.
    private static BufferedImage scaled(BufferedImage image, int width, int height, int type) {
        var step = image;
        while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2, type);
        }
        return drawn(step, width, height, type);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, int type) {
        var target = new BufferedImage(width, height, type);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        @Nullable Color background = target.getColorModel().hasAlpha() ? null : Color.WHITE;
        pen.drawImage(image, 0, 0, width, height, background, null);
        pen.dispose();
        return target;
    }
}
