package org.imagetoimageai.sandbox.hostile;

import static org.imagetoimageai.sandbox.hostile.Forge.find;
import static org.imagetoimageai.sandbox.hostile.Forge.joined;
import static org.imagetoimageai.sandbox.hostile.Forge.jpegWith;
import static org.imagetoimageai.sandbox.hostile.Forge.segment;
import static org.imagetoimageai.sandbox.hostile.Forge.text;
import static org.imagetoimageai.sandbox.hostile.Forge.with;
import static org.imagetoimageai.sandbox.hostile.HostileFile.cleaned;
import static org.imagetoimageai.sandbox.hostile.HostileFile.damaged;
import static org.imagetoimageai.sandbox.hostile.HostileFile.tooLarge;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;

final class HostileJpeg {

    private static final byte[] PICTURE = SamplePictures.jpeg(60, 50);
    private static final int FRAME = find(PICTURE, "\u00ff\u00c0");
    private static final int SCAN = find(PICTURE, "\u00ff\u00da");
    private static final byte[] END = {(byte) 0xff, (byte) 0xd9};

    private HostileJpeg() {}

    static Stream<HostileFile> all() {
        return Stream.of(attachments(), broken()).flatMap(files -> files);
    }

    private static Stream<HostileFile> attachments() {
        var circle = joined(text("Exif\0\0"), Forge.circularExif());
        var broken = segment(0xe2, joined(text("ICC_PROFILE\0\1\1"), text("rubbish".repeat(100))));
        var four = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 60, 50, 4, null);
        return Stream.of(
                cleaned(
                        "JPEG with 65535 attachments",
                        jpegWith(PICTURE, Forge.repeated(segment(0xe5, text("script")), 65_535))),
                cleaned(
                        "JPEG with 4 million empty attachments",
                        jpegWith(PICTURE, Forge.repeated(segment(0xe5, new byte[0]), 4_000_000))),
                cleaned(
                        "JPEG with 19 MB of comments",
                        jpegWith(PICTURE, Forge.repeated(segment(0xfe, new byte[65_000]), 290))),
                cleaned("JPEG whose EXIF runs in circles", jpegWith(PICTURE, segment(0xe1, circle))),
                cleaned(
                        "JPEG with an EXIF of rubbish",
                        jpegWith(PICTURE, segment(0xe1, text("Exif\0\0MM\0*\u00ff\u00ff\u00ff\u00ff")))),
                cleaned(
                        "JPEG with an unknown orientation",
                        jpegWith(
                                PICTURE,
                                segment(0xe1, joined(text("Exif\0\0"), Forge.exif(99, ByteOrder.BIG_ENDIAN))))),
                cleaned("JPEG with a broken profile", jpegWith(PICTURE, broken)),
                cleaned("JPEG of four colours with a broken profile", jpegWith(SamplePictures.cmyk(four), broken)),
                cleaned(
                        "JPEG with a profile of 19 MB",
                        jpegWith(
                                PICTURE,
                                Forge.repeated(
                                        segment(0xe2, joined(text("ICC_PROFILE\0\1\1"), new byte[65_000])), 290))),
                cleaned("JPEG with another JPEG behind it", joined(PICTURE, PICTURE)));
    }

    private static Stream<HostileFile> broken() {
        var scan = Arrays.copyOfRange(PICTURE, SCAN, PICTURE.length - 2);
        var head = Arrays.copyOf(PICTURE, SCAN);
        return Stream.of(
                tooLarge("JPEG of 65535 × 65535", sized(0xffff, 0xffff)),
                damaged("JPEG without width", sized(50, 0)),
                damaged("JPEG without height", sized(0, 60)),
                damaged("JPEG that promises more than it holds", sized(4_000, 5_000)),
                damaged("JPEG with 10000 scans", joined(head, Forge.repeated(scan, 10_000), END)),
                damaged(
                        "JPEG with two frames",
                        joined(head, Arrays.copyOfRange(PICTURE, FRAME, FRAME + 19), scan, END)),
                damaged(
                        "JPEG of attachments only",
                        joined(Arrays.copyOf(PICTURE, 2), Forge.repeated(segment(0xe5, new byte[9]), 9_999), END)),
                damaged("JPEG without a scan", joined(head, END)),
                damaged(
                        "JPEG without tables",
                        joined(Arrays.copyOf(PICTURE, 2), Arrays.copyOfRange(PICTURE, FRAME, FRAME + 19), scan, END)),
                damaged("JPEG with an empty scan", joined(head, Arrays.copyOf(scan, 14), END)),
                damaged("JPEG with half a scan", joined(head, Arrays.copyOf(scan, scan.length / 2), END)),
                damaged("JPEG of a kind nobody uses", with(PICTURE, FRAME + 1, 0xc9)),
                damaged("JPEG without loss", with(PICTURE, FRAME + 1, 0xc3)),
                damaged("JPEG of seven colours", with(PICTURE, FRAME + 9, 7)),
                damaged("JPEG with a segment of no length", jpegWith(PICTURE, new byte[] {(byte) 0xff, (byte) 0xe1, 0, 0
                })),
                damaged(
                        "JPEG with a segment beyond the end",
                        jpegWith(PICTURE, new byte[] {(byte) 0xff, (byte) 0xe1, -1, -1})),
                damaged(
                        "JPEG of marks only",
                        joined(Arrays.copyOf(PICTURE, 2), Forge.repeated(new byte[] {-1}, 1_000_000))));
    }

    private static byte[] sized(int height, int width) {
        var changed = with(with(PICTURE, FRAME + 5, height >> 8), FRAME + 6, height);
        return with(with(changed, FRAME + 7, width >> 8), FRAME + 8, width);
    }
}
