package org.imagetoimageai.sandbox.painting;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws a prompt. Works without a display.
public final class Painter {

    private final boolean captioned;

    private Painter(boolean captioned) {
        this.captioned = captioned;
    }

    /// Paints finished pictures: marked "sandbox", with the prompt's own words at the bottom.
    public static Painter finished() {
        return new Painter(true);
    }

    /// Paints sketches: the scene alone.
    public static Painter sketching() {
        return new Painter(false);
    }

    /// A picture without alpha. A backdrop takes the place of sky and ground; before it stands only what the prompt
    /// names.
    public BufferedImage paint(String prompt, Canvas canvas, @Nullable BufferedImage backdrop) {
        var image = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            smooth(graphics);
            var scene = backdrop == null ? Scene.of(prompt) : Scene.named(prompt);
            new Composition(graphics, canvas, scene).paint(backdrop);
            if (captioned) {
                new Caption(graphics, canvas).write(prompt);
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    /// The picture itself, as large as the canvas, with its label if it is to be captioned.
    BufferedImage over(BufferedImage picture, Canvas canvas, String label) {
        var image = Collage.of(List.of(picture), canvas).image();
        if (captioned) {
            var graphics = image.createGraphics();
            smooth(graphics);
            new Caption(graphics, canvas).write(label);
            graphics.dispose();
        }
        return image;
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }
}
