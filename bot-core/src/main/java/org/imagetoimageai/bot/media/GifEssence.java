package org.imagetoimageai.bot.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A GIF's palettes and first frame ([specification](https://www.w3.org/Graphics/GIF/spec-gif89a.txt)).
final class GifEssence {

    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int TRANSPARENCY = 0xf9;
    private static final int FRAME = 0x2c;
    private static final int END = 0x3b;

    private final byte[] upload;
    private final ByteBuffer bytes;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private int at;

    GifEssence(byte[] upload) {
        this.upload = upload;
        this.bytes = ByteBuffer.wrap(upload).order(ByteOrder.LITTLE_ENDIAN);
    }

    Essence read() {
        at = HEADER + palette(10);
        file.write(upload, 0, at);
        var transparency = -1;
        while (bytes.get(at) == EXTENSION) {
            if (Byte.toUnsignedInt(bytes.get(at + 1)) == TRANSPARENCY) {
                transparency = at;
            }
            at += 2;
            skipBlocks();
        }
        if (transparency >= 0) {
            file.write(upload, transparency, 8);
        }
        frame();
        file.write(END);
        return new Essence(PictureFormat.GIF, file.toByteArray(), null, null, Orientation.TOP_LEFT);
    }

    private void frame() {
        if (bytes.get(at) != FRAME) {
            throw new IllegalArgumentException("No frame");
        }
        var start = at;
        at += 10 + palette(at + 9) + 1;
        skipBlocks();
        file.write(upload, start, at - start);
    }

    private int palette(int flags) {
        var set = bytes.get(flags);
        return (set & 0x80) == 0 ? 0 : 3 << ((set & 7) + 1);
    }

    private void skipBlocks() {
        while (bytes.get(at) != 0) {
            at += 1 + Byte.toUnsignedInt(bytes.get(at));
        }
        at++;
    }
}
