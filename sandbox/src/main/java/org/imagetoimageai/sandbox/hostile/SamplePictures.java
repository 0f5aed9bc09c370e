package org.imagetoimageai.sandbox.hostile;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Small pictures for tests, and the pieces that files are made of.
public final class SamplePictures {

    /// Made by cwebp from 16 × 16 pixels whose alpha grows by 8 with x and with y: unfiltered, then filtered.
    public static final List<String> ALPHA_WEBP = List.of(
            "UklGRlwAAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSBIAAAABmYzof0BIkBD9f9waMQFp7gFWUDggJAAAAHABAJ0BKhAAEAACgEIloAJ0AXUA"
                + "AP6H1/8wT/0k/43do5YAAA==",
            "UklGRloAAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSBAAAAAFDzAIERHi/v8R/Q////9/VlA4ICQAAABwAQCdASoQABAAAoBCJaACdAF1AAD+"
                + "h9f/ME/9JP+N3aOWAAA=");

    private SamplePictures() {}

    public static byte[] png(int width, int height) {
        return encoded(plain(width, height), "png");
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(plain(width, height), "jpeg");
    }

    public static byte[] gif(int width, int height) {
        return encoded(plain(width, height), "gif");
    }

    /// As large as its pixels: noise cannot be compressed.
    public static byte[] noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return encoded(image, "png");
    }

    /// A PNG with these words, uncompressed, in a text chunk.
    public static byte[] saying(String words) {
        var png = png(8, 8);
        var end = png.length - 12;
        var text = ("Comment\0" + words).getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(png, 0, end);
        out.writeBytes(chunk("tEXt", text));
        out.write(png, end, 12);
        return out.toByteArray();
    }

    /// A PNG header that promises this size, and nothing behind it.
    public static byte[] promising(int width, int height) {
        var png = png(1, 1);
        var header = new ByteArrayOutputStream();
        writeInts(header, width, height);
        header.write(png, 24, 5);
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 8);
        out.writeBytes(chunk("IHDR", header.toByteArray()));
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    public static byte[] chunk(String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(content);
        var crc = new CRC32();
        crc.update(body.toByteArray());
        var out = new ByteArrayOutputStream();
        writeInts(out, content.length);
        out.writeBytes(body.toByteArray());
        writeInts(out, (int) crc.getValue());
        return out.toByteArray();
    }

    private static void writeInts(ByteArrayOutputStream out, int... values) {
        var data = new DataOutputStream(out);
        Arrays.stream(values).forEach(value -> {
            try {
                data.writeInt(value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static BufferedImage plain(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        return image;
    }

    /// Four bands, and nothing that says what they mean.
    public static byte[] cmyk(Raster raster) {
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    public static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
