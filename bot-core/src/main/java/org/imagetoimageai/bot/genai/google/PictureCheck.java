package org.imagetoimageai.bot.genai.google;

import java.nio.ByteBuffer;
import org.imagetoimageai.bot.media.PictureInfo;

/// Whether bytes are a picture from its header to its end, without decoding it. The end is looked for because half a picture
/// has a good header, and would be charged.
final class PictureCheck {

    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int PNG_END = 0x49454e44;
    private static final int PNG_CHECKSUM = 4;

    private static final int JPEG = 0xffd8;
    private static final int JPEG_SCAN = 0xda;
    private static final int JPEG_END = 0xd9;

    private PictureCheck() {}

    static boolean readable(byte[] picture) {
        return PictureInfo.read(picture).isPresent() && hasEnd(ByteBuffer.wrap(picture));
    }

    /// Gemini answers in these two formats only, https://ai.google.dev/gemini-api/docs/image-generation.
    private static boolean hasEnd(ByteBuffer picture) {
        if (picture.remaining() >= Long.BYTES && picture.getLong(0) == PNG) {
            return pngEnds(picture.position(Long.BYTES));
        }
        return picture.remaining() >= Short.BYTES
                && Short.toUnsignedInt(picture.getShort(0)) == JPEG
                && jpegEnds(picture.position(Short.BYTES));
    }

    private static boolean pngEnds(ByteBuffer picture) {
        while (picture.remaining() >= 2 * Integer.BYTES + PNG_CHECKSUM) {
            var length = picture.getInt();
            if (picture.getInt() == PNG_END) {
                return true;
            }
            if (length < 0 || length > picture.remaining() - PNG_CHECKSUM) {
                return false;
            }
            picture.position(picture.position() + length + PNG_CHECKSUM);
        }
        return false;
    }

    /// Segments say how long they are, and may hold a whole smaller picture; the scans behind them do not.
    private static boolean jpegEnds(ByteBuffer picture) {
        while (picture.remaining() >= 2 * Short.BYTES) {
            if (Byte.toUnsignedInt(picture.get()) != 0xff) {
                return false;
            }
            var marker = Byte.toUnsignedInt(picture.get());
            var length = Short.toUnsignedInt(picture.getShort()) - Short.BYTES;
            if (length < 0 || length > picture.remaining()) {
                return false;
            }
            picture.position(picture.position() + length);
            if (marker == JPEG_SCAN) {
                return scansEnd(picture);
            }
        }
        return false;
    }

    private static boolean scansEnd(ByteBuffer picture) {
        while (picture.remaining() >= 2) {
            if (Byte.toUnsignedInt(picture.get()) == 0xff
                    && Byte.toUnsignedInt(picture.get(picture.position())) == JPEG_END) {
                return true;
            }
        }
        return false;
    }
}
