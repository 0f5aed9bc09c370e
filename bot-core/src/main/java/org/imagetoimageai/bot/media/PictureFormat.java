package org.imagetoimageai.bot.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The formats we take, told apart by their first bytes and never by a name somebody gave the file.
enum PictureFormat {
    PNG("image/png") {
        @Override
        boolean starts(byte[] bytes) {
            return has(bytes, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG("image/jpeg") {
        @Override
        boolean starts(byte[] bytes) {
            return has(bytes, 0, "\u00ff\u00d8\u00ff");
        }
    },
    GIF("image/gif") {
        @Override
        boolean starts(byte[] bytes) {
            return has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a");
        }
    },
    WEBP("image/webp") {
        @Override
        boolean starts(byte[] bytes) {
            return has(bytes, 0, "RIFF") && has(bytes, 8, "WEBP");
        }
    };

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<PictureFormat> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.starts(bytes)).findFirst();
    }

    abstract boolean starts(byte[] bytes);

    String mediaType() {
        return mediaType;
    }

    private static boolean has(byte[] bytes, int offset, String magic) {
        var expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + expected.length
                && Arrays.equals(bytes, offset, offset + expected.length, expected, 0, expected.length);
    }
}
