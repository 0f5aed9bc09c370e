package org.imagetoimageai.bot.telegram;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.imagetoimageai.bot.chat.Picture;

/// An empty picture that takes the place of one that was withdrawn.
final class Placeholder {

    static final Picture PICTURE = picture(draw());

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int GREY = 0xC8C8C8;

    private Placeholder() {}

    private static Picture picture(byte[] png) {
        return new Picture("removed.png", "image/png", png::clone);
    }

    private static byte[] draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(GREY));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
