package org.imagetoimageai.sandbox.page;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Small PNG pictures.
final class TestPictures {

    private TestPictures() {}

    static byte[] opaque() {
        return disc(BufferedImage.TYPE_INT_RGB);
    }

    static byte[] transparent() {
        return disc(BufferedImage.TYPE_INT_ARGB);
    }

    private static byte[] disc(int type) {
        var picture = new BufferedImage(240, 160, type);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillOval(40, 20, 160, 120);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
