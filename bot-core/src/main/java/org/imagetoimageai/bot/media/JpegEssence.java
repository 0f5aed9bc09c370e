package org.imagetoimageai.bot.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A JPEG's frame, tables and scans ([specification](https://www.w3.org/Graphics/JPEG/itu-t81.pdf)), and the Adobe
/// and JFIF marks without which nobody knows what its numbers are.
final class JpegEssence {

    /// A cheap scan is a few bytes long and costs the decoder a pass over the whole picture; encoders write ten.
    private static final int MAX_SCANS = 64;

    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final int ICC = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int ICC_PREAMBLE = 14;

    private final byte[] upload;
    private final ByteBuffer bytes;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
    private final ByteArrayOutputStream profileSegments = new ByteArrayOutputStream();
    private @Nullable Orientation orientation;
    private boolean adobe;
    private int frames;
    private int components;
    private int scans;
    private int at = 2;

    JpegEssence(byte[] upload) {
        this.upload = upload;
        this.bytes = ByteBuffer.wrap(upload);
    }

    /// What the frame says. Looks no further.
    static Promise promise(byte[] upload) {
        var jpeg = new JpegEssence(upload);
        var marker = jpeg.marker();
        while (!isFrame(marker)) {
            if (marker == SCAN || marker == END) {
                throw new IllegalArgumentException("No frame");
            }
            jpeg.at += jpeg.segmentLength();
            marker = jpeg.marker();
        }
        var height = Short.toUnsignedInt(jpeg.bytes.getShort(jpeg.at + 3));
        return new Promise(Short.toUnsignedInt(jpeg.bytes.getShort(jpeg.at + 5)), height);
    }

    Essence read() {
        file.write(upload, 0, 2);
        for (var marker = marker(); marker != END; marker = marker()) {
            segment(marker);
        }
        if (frames != 1 || scans == 0) {
            throw new IllegalArgumentException("Not one picture");
        }
        file.write(0xff);
        file.write(END);
        var icc = profile.size() > 0 && components == 3 ? profile.toByteArray() : null;
        var upright = orientation == null ? Orientation.TOP_LEFT : orientation;
        return new Essence(PictureFormat.JPEG, file.toByteArray(), null, icc, upright);
    }

    /// Leaves `at` behind the marker. Any number of 0xff may come before it.
    private int marker() {
        if (bytes.get(at) != (byte) 0xff) {
            throw new IllegalArgumentException("No marker");
        }
        while (bytes.get(at) == (byte) 0xff) {
            at++;
        }
        return Byte.toUnsignedInt(bytes.get(at++));
    }

    private int segmentLength() {
        var length = Short.toUnsignedInt(bytes.getShort(at));
        if (length < 2) {
            throw new IllegalArgumentException("A segment shorter than its length");
        }
        return length;
    }

    private void segment(int marker) {
        var start = at;
        at += segmentLength();
        var content = bytes.slice(start + 2, at - start - 2);
        switch (marker) {
            case 0xe0 -> jfif(content);
            case EXIF -> exif(content);
            case ICC -> icc(content, start);
            case ADOBE, 0xdb, 0xc4, 0xdd -> keep(marker, start);
            case SCAN -> scan(start);
            default -> frame(marker, start);
        }
    }

    /// Kept without its thumbnail.
    private void jfif(ByteBuffer content) {
        if (startsWith(content, "JFIF\0") && file.size() == 2) {
            file.writeBytes("\u00ff\u00e0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void exif(ByteBuffer content) {
        if (orientation == null && startsWith(content, "Exif\0")) {
            orientation = Orientation.of(content);
        }
    }

    private void icc(ByteBuffer content, int start) {
        var length = content.capacity() - ICC_PREAMBLE;
        if (startsWith(content, "ICC_PROFILE\0") && length > 0 && profile.size() + length <= Essence.MAX_PROFILE) {
            profile.write(upload, start + 2 + ICC_PREAMBLE, length);
            profileSegments.write(0xff);
            profileSegments.write(ICC);
            profileSegments.write(upload, start, at - start);
        }
    }

    private void frame(int marker, int start) {
        if (!isFrame(marker)) {
            return;
        }
        frames++;
        components = bytes.get(start + 7);
        if (marker > 0xc2) {
            throw new IllegalArgumentException("A kind of JPEG that nobody uses");
        }
        if (components == 4) {
            fourColours();
        }
        keep(marker, start);
    }

    /// Only the reader can tell what to do with four colours. Without Adobe's mark Java's would take the fourth for
    /// alpha, as nobody else does.
    private void fourColours() {
        if (!adobe) {
            file.writeBytes("\u00ff\u00ee\0\u000eAdobe\0\144\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        }
        file.writeBytes(profileSegments.toByteArray());
    }

    private void scan(int start) {
        if (++scans > MAX_SCANS) {
            throw new IllegalArgumentException("Made to keep a decoder busy");
        }
        while (!endsScan()) {
            at++;
        }
        keep(SCAN, start);
    }

    /// In a scan 0xff is followed by a zero, or by a restart mark.
    private boolean endsScan() {
        if (upload[at] != (byte) 0xff) {
            return false;
        }
        var next = Byte.toUnsignedInt(upload[at + 1]);
        return next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7);
    }

    private void keep(int marker, int start) {
        adobe |= marker == ADOBE;
        file.write(0xff);
        file.write(marker);
        file.write(upload, start, at - start);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean startsWith(ByteBuffer content, String magic) {
        var expected = ByteBuffer.wrap(magic.getBytes(StandardCharsets.ISO_8859_1));
        return content.capacity() >= expected.capacity()
                && content.slice(0, expected.capacity()).equals(expected);
    }
}
