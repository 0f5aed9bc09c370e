package org.imagetoimageai.bot.media;

import java.util.Optional;

/// What the header of a picture says; nothing is decoded to learn it.
///
/// @param mediaType `image/png`, `image/jpeg`, `image/gif` or `image/webp`
/// @param width in pixels, of the first frame
/// @param height in pixels, of the first frame
public record PictureInfo(String mediaType, int width, int height) {

    public PictureInfo {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("A picture has an area, not " + width + " × " + height);
        }
    }

    /// Empty for everything that is not one of the four formats, or whose header is damaged. Never throws,
    /// whatever the bytes are. A good header does not promise that the rest can be decoded.
    public static Optional<PictureInfo> read(byte[] bytes) {
        return PictureFormat.of(bytes).flatMap(format -> ImageCodec.header(format, bytes));
    }

    long pixels() {
        return (long) width * height;
    }
}
