package org.imagetoimageai.bot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Small pictures to send.
final class Photos {

    private Photos() {}

    /// No two are alike.
    static byte[] any(Random random) {
        var image = new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (var i = 0; i < 12; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(100), random.nextInt(70), 20 + random.nextInt(60), 20 + random.nextInt(50));
        }
        pen.dispose();
        return png(image);
    }

    /// A disc of this color on white.
    static byte[] of(Color color, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(color);
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        return png(image);
    }

    private static byte[] png(BufferedImage image) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
