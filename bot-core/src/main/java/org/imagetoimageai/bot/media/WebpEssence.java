package org.imagetoimageai.bot.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A WebP's first image, as a file of the simple kind, and its alpha
/// ([specification](https://developers.google.com/speed/webp/docs/riff_container)).
final class WebpEssence {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int BEFORE_FRAME = 16;
    private static final int READ_AHEAD = 16;

    private final byte[] upload;
    private final ByteBuffer bytes;
    private byte @Nullable [] image;
    private byte @Nullable [] alpha;
    private byte @Nullable [] profile;
    private Orientation orientation = Orientation.TOP_LEFT;

    WebpEssence(byte[] upload) {
        this.upload = upload;
        this.bytes = ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN);
    }

    Essence read() {
        var end = (int) Math.min(Integer.MAX_VALUE, CHUNK + Integer.toUnsignedLong(bytes.getInt(4)));
        if (end > upload.length) {
            throw new IllegalArgumentException("Cut short");
        }
        chunks(HEADER, end);
        if (image == null) {
            throw new IllegalArgumentException("No image");
        }
        return new Essence(PictureFormat.WEBP, image, alpha, profile, orientation);
    }

    private void chunks(int from, int end) {
        for (var at = from; at + CHUNK <= end; ) {
            var length = bytes.getInt(at + 4);
            if (length < 0 || length > end - at - CHUNK) {
                throw new IllegalArgumentException("A chunk beyond the end");
            }
            chunk(name(at), at + CHUNK, length);
            at += CHUNK + length + (length & 1);
        }
    }

    private void chunk(String name, int at, int length) {
        switch (name) {
            case "ANMF" -> animationFrame(at, length);
            case "VP8 ", "VP8L" -> image = image == null ? simple(name, bytes.slice(at, length)) : image;
            case "ALPH" -> alpha = image == null ? copy(at, length) : alpha;
            case "ICCP" -> profile = length <= Essence.MAX_PROFILE ? copy(at, length) : profile;
            case "EXIF" -> orientation = Orientation.of(bytes.slice(at, length));
            default -> {}
        }
    }

    private void animationFrame(int at, int length) {
        if (image == null) {
            chunks(at + BEFORE_FRAME, at + length);
        }
    }

    private String name(int at) {
        return new String(upload, at, 4, StandardCharsets.ISO_8859_1);
    }

    private byte[] copy(int at, int length) {
        var copy = new byte[length];
        bytes.get(at, copy);
        return copy;
    }

    /// A file that holds this chunk alone, and some zeros behind it: the decoder reads ahead, and where the values that
    /// are left take no bits, it would meet the end once for each.
    static byte[] simple(String name, ByteBuffer content) {
        var length = content.capacity() + (content.capacity() & 1) + READ_AHEAD;
        return ByteBuffer.allocate(HEADER + CHUNK + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(4 + CHUNK + length)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .put(content)
                .array();
    }
}
