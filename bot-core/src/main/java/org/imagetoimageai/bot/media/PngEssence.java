package org.imagetoimageai.bot.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// A PNG's header, palette, transparency and pixels ([specification](https://www.w3.org/TR/png-3/)).
final class PngEssence {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private final byte[] upload;
    private final ByteBuffer bytes;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private byte @Nullable [] profile;
    private Orientation orientation = Orientation.TOP_LEFT;

    PngEssence(byte[] upload) {
        this.upload = upload;
        this.bytes = ByteBuffer.wrap(upload);
    }

    Essence read() {
        file.write(upload, 0, SIGNATURE);
        var at = SIGNATURE;
        while (!name(at).equals("IEND")) {
            chunk(at);
            at = Math.addExact(at, length(at) + AROUND);
        }
        keep(at);
        return new Essence(PictureFormat.PNG, file.toByteArray(), null, profile, orientation);
    }

    private void chunk(int at) {
        var content = bytes.slice(at + 8, length(at));
        switch (name(at)) {
            case "IHDR", "PLTE", "tRNS", "IDAT" -> keep(at);
            case "iCCP" -> profile = inflated(content);
            case "eXIf" -> orientation = Orientation.of(content);
            default -> {}
        }
    }

    /// A wrong checksum where it counts means damage; elsewhere nobody looks.
    private void keep(int at) {
        var length = length(at);
        var crc = new CRC32();
        crc.update(upload, at + 4, length + 4);
        if ((int) crc.getValue() != bytes.getInt(at + 8 + length)) {
            throw new IllegalArgumentException("A damaged chunk");
        }
        file.write(upload, at, length + AROUND);
    }

    private int length(int at) {
        var length = bytes.getInt(at);
        if (length < 0 || length > upload.length - at - AROUND) {
            throw new IllegalArgumentException("A chunk beyond the end");
        }
        return length;
    }

    private String name(int at) {
        if (at > upload.length - AROUND) {
            throw new IllegalArgumentException("No end");
        }
        return new String(upload, at + 4, 4, StandardCharsets.ISO_8859_1);
    }

    /// A name, a zero, the kind of compression, and then the profile.
    private static byte @Nullable [] inflated(ByteBuffer content) {
        var packed = new byte[content.capacity()];
        content.get(0, packed);
        var start = 0;
        while (start < packed.length && packed[start] != 0) {
            start++;
        }
        if (start + 2 > packed.length) {
            return null;
        }
        var profile = new byte[Math.min(Essence.MAX_PROFILE, 1_100 * packed.length)];
        try (var inflater = new Inflater()) {
            inflater.setInput(packed, start + 2, packed.length - start - 2);
            var length = inflater.inflate(profile);
            return inflater.finished() ? Arrays.copyOf(profile, length) : null;
        } catch (DataFormatException damaged) {
            return null;
        }
    }
}
