package org.imagetoimageai.bot.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// The size that the first bytes of a file promise, read without a decoder and without an allocation, so that a bomb
/// is refused before anything looks at the rest of it.
///
/// @param width in pixels
/// @param height in pixels
record Promise(long width, long height) {

    private static final int WEBP_KIND = 15;
    private static final int SIDE_BITS = 14;

    /// Empty when the header is damaged.
    static Optional<Promise> of(PictureFormat format, byte[] upload) {
        try {
            return Optional.of(
                            switch (format) {
                                case PNG -> png(ByteBuffer.wrap(upload));
                                case JPEG -> JpegEssence.promise(upload);
                                case GIF -> gif(ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN));
                                case WEBP -> webp(ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN));
                            })
                    .filter(promise -> promise.width > 0 && promise.height > 0);
        } catch (IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static Promise png(ByteBuffer bytes) {
        return new Promise(Integer.toUnsignedLong(bytes.getInt(16)), Integer.toUnsignedLong(bytes.getInt(20)));
    }

    /// Of the screen; a frame may be smaller.
    private static Promise gif(ByteBuffer bytes) {
        return new Promise(Short.toUnsignedInt(bytes.getShort(6)), Short.toUnsignedInt(bytes.getShort(8)));
    }

    private static Promise webp(ByteBuffer bytes) {
        return switch (bytes.get(WEBP_KIND)) {
            case 'X' -> new Promise(1 + (bytes.getInt(24) & 0xffffff), 1 + (bytes.getInt(26) >>> 8));
            case 'L' -> lossless(bytes.getInt(21));
            default -> new Promise(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
        };
    }

    private static Promise lossless(int bits) {
        return new Promise(1 + (bits & 0x3fff), 1 + (bits >>> SIDE_BITS & 0x3fff));
    }

    /// At most what fits a `long`; PNG allows sides of 2³² - 1.
    long pixels() {
        return Math.multiplyHigh(width, height) == 0 && width * height >= 0 ? width * height : Long.MAX_VALUE;
    }
}
