package org.imagetoimageai.sandbox.telegram;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Which way up a JPEG is to be shown. Apps turn a photo upright before they send it, so that nobody who receives it
/// has
/// to.
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;

    private Orientation() {}

    static BufferedImage upright(BufferedImage picture, byte[] jpeg) {
        var orientation = of(jpeg);
        if (orientation == UPRIGHT) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turned = orientation > 4
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = turned.createGraphics();
        canvas.drawImage(picture, transform(orientation, width, height), null);
        canvas.dispose();
        return turned;
    }

    /// From 1 to 8, as the EXIF tag says.
    static int of(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            if (bytes.getShort() != (short) 0xFFD8) {
                return UPRIGHT;
            }
            while (Byte.toUnsignedInt(bytes.get()) == 0xFF) {
                var marker = Byte.toUnsignedInt(bytes.get());
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                var length = Short.toUnsignedInt(bytes.getShort()) - 2;
                if (marker == APP1) {
                    return inExif(bytes.slice(bytes.position(), length));
                }
                bytes.position(bytes.position() + length);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int inExif(ByteBuffer segment) {
        var name = new byte[6];
        segment.get(name);
        if (!new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0")) {
            return UPRIGHT;
        }
        var tiff = segment.slice();
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
