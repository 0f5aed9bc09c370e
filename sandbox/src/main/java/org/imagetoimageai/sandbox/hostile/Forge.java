package org.imagetoimageai.sandbox.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

/// Cuts files apart and puts them together as no encoder would.
public final class Forge {

    private static final int PNG_HEADER = 33;

    private Forge() {}

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] cut(byte[] file, double part) {
        return Arrays.copyOf(file, (int) (file.length * part));
    }

    public static byte[] with(byte[] file, int at, int value) {
        var changed = file.clone();
        changed[at] = (byte) value;
        return changed;
    }

    public static int find(byte[] file, String mark) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(mark);
    }

    /// Behind the header, where colour profiles and EXIF lie.
    public static byte[] pngWith(byte[] png, byte[]... chunks) {
        return joined(Arrays.copyOf(png, PNG_HEADER), joined(chunks), Arrays.copyOfRange(png, PNG_HEADER, png.length));
    }

    public static byte[] pngHeader(int width, int height, int depth, int colour, int interlace) {
        var content = ByteBuffer.allocate(13).putInt(width).putInt(height);
        content.put((byte) depth).put((byte) colour).put((byte) 0).put((byte) 0).put((byte) interlace);
        return joined(text("\u0089PNG\r\n\u001a\n"), SamplePictures.chunk("IHDR", content.array()));
    }

    public static byte[] png(byte[] header, byte[] pixels) {
        return joined(header, SamplePictures.chunk("IDAT", pixels), SamplePictures.chunk("IEND", new byte[0]));
    }

    public static byte[] deflated(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Zeros, packed a thousand to one.
    public static byte[] bomb(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            for (var i = 0; i < megabytes; i++) {
                deflater.write(new byte[1_000_000]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] segment(int marker, byte[] content) {
        var header = ByteBuffer.allocate(4).putShort((short) (0xff00 | marker)).putShort((short) (content.length + 2));
        return joined(header.array(), content);
    }

    /// Behind the first two bytes.
    public static byte[] jpegWith(byte[] jpeg, byte[]... segments) {
        return joined(Arrays.copyOf(jpeg, 2), joined(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(26)
                .order(order)
                .put(text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    /// A directory that is its own successor, its own EXIF and its own GPS directory.
    public static byte[] circularExif() {
        var exif = ByteBuffer.allocate(38)
                .put(text("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(8);
        return exif.putInt(8).array();
    }

    public static byte[] repeated(byte[] part, int times) {
        var all = new byte[part.length * times];
        for (var i = 0; i < times; i++) {
            System.arraycopy(part, 0, all, i * part.length, part.length);
        }
        return all;
    }
}
