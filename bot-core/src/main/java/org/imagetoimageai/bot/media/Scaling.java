package org.imagetoimageai.bot.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

final class Scaling {

    private Scaling() {}

    /// Halves as often as it can: one big step of bilinear scaling would skip most pixels and flicker at edges.
    static BufferedImage scaled(BufferedImage image, double factor) {
        var width = Math.max(1, (int) (image.getWidth() * factor));
        var height = Math.max(1, (int) (image.getHeight() * factor));
        var step = image;
        while (step.getWidth() >= 2 * width && step.getHeight() >= 2 * height) {
            step = drawn(step, step.getWidth() / 2, step.getHeight() / 2);
        }
        return drawn(step, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return target;
    }
}
