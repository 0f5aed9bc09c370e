package org.imagetoimageai.sandbox.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;

/// Writes lossless WebP by hand: black and green only, one bit a pixel.
public final class HandmadeWebp {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int open;
    private int used;

    public HandmadeWebp bits(int value, int count) {
        for (var i = 0; i < count; i++) {
            open |= (value >> i & 1) << used++;
            if (used == 8) {
                bytes.write(open);
                open = 0;
                used = 0;
            }
        }
        return this;
    }

    public HandmadeWebp size(int width, int height) {
        return bits(0x2f, 8).bits(width - 1, 14).bits(height - 1, 14).bits(0, 4);
    }

    /// A code for one value, which then takes no bits at all.
    public HandmadeWebp only(int symbol) {
        return bits(1, 1).bits(0, 1).bits(1, 1).bits(symbol, 8);
    }

    public HandmadeWebp either(int first, int second) {
        return bits(1, 1).bits(1, 1).bits(1, 1).bits(first, 8).bits(second, 8);
    }

    /// All pixels alike and opaque: the codes of green, red, blue, alpha and distance.
    public HandmadeWebp plain(int green) {
        return only(green).only(0).only(0).only(255).only(0);
    }

    public byte[] payload() {
        return used == 0 ? bytes.toByteArray() : bits(0, 8 - used).payload();
    }

    public byte[] file() {
        return riff(chunk("VP8L", payload()));
    }

    public static byte[] bitmap(int width, int height, BiPredicate<Integer, Integer> green) {
        var webp = new HandmadeWebp().size(width, height).bits(0, 3);
        webp.either(0, 255).only(0).only(0).only(255).only(0);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                webp.bits(green.test(x, y) ? 1 : 0, 1);
            }
        }
        return webp.payload();
    }

    public static byte[] solid(int width, int height) {
        return new HandmadeWebp().size(width, height).bits(0, 3).plain(200).file();
    }

    public static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + (content.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(content.length)
                .put(content)
                .array();
    }

    public static byte[] riff(byte[]... chunks) {
        var all = new ByteArrayOutputStream();
        all.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (var chunk : chunks) {
            all.writeBytes(chunk);
        }
        return chunk("RIFF", all.toByteArray());
    }

    /// The header of a file with more than pixels.
    ///
    /// @param flags 0x02 animation, 0x04 XMP, 0x08 EXIF, 0x10 alpha, 0x20 ICC
    public static byte[] extended(int flags, int width, int height) {
        var content = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
        content.putInt(4, width - 1).putShort(7, (short) (height - 1)).put(9, (byte) ((height - 1) >> 16));
        return chunk("VP8X", content.array());
    }

    public static byte[] frame(int width, int height, byte[] image) {
        var content = ByteBuffer.allocate(16 + image.length).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(6, width - 1).putShort(9, (short) (height - 1)).put(16, image);
        return chunk("ANMF", content.array());
    }
}
