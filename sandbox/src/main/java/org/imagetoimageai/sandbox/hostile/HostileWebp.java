package org.imagetoimageai.sandbox.hostile;

import static org.imagetoimageai.sandbox.hostile.HandmadeWebp.chunk;
import static org.imagetoimageai.sandbox.hostile.HandmadeWebp.extended;
import static org.imagetoimageai.sandbox.hostile.HandmadeWebp.riff;
import static org.imagetoimageai.sandbox.hostile.HostileFile.cleaned;
import static org.imagetoimageai.sandbox.hostile.HostileFile.damaged;
import static org.imagetoimageai.sandbox.hostile.HostileFile.tooLarge;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

final class HostileWebp {

    private static final int SIDE = 3_000;
    private static final byte[] IMAGE = HandmadeWebp.bitmap(60, 50, (x, y) -> x > y);

    private HostileWebp() {}

    static Stream<HostileFile> all() {
        return Stream.of(containers(), decoders()).flatMap(files -> files);
    }

    private static Stream<HostileFile> containers() {
        var file = riff(extended(0, 60, 50), chunk("VP8L", IMAGE));
        var frames = Forge.repeated(HandmadeWebp.frame(60, 50, chunk("VP8L", IMAGE)), 10_000);
        return Stream.of(
                tooLarge("WebP of 16 million squared", riff(extended(0, 1 << 24, 1 << 24), chunk("VP8L", IMAGE))),
                tooLarge("lossless WebP of the largest size", HandmadeWebp.solid(1 << 14, 1 << 14)),
                tooLarge("lossy WebP of the largest size", lossy(0x3fff, 0x3fff)),
                damaged(
                        "WebP with a large picture in a small frame",
                        riff(extended(0, 9, 9), lossyChunk(0x3fff, 0x3fff))),
                damaged("WebP of no width", lossy(0, 9)),
                damaged("WebP without an image", riff(extended(0, 9, 9))),
                damaged("WebP of nothing", riff()),
                damaged("WebP with a chunk beyond the end", Forge.with(file, 37, 0x7f)),
                damaged("WebP with a chunk of negative length", Forge.with(file, 37, 0xff)),
                damaged("WebP longer than it is", Forge.with(file, 6, 0x7f)),
                damaged(
                        "WebP of a million empty chunks",
                        riff(extended(0, 9, 9), Forge.repeated(chunk("JUNK", new byte[0]), 1_000_000))),
                cleaned("WebP of 10000 frames", riff(extended(2, 60, 50), frames)),
                cleaned(
                        "WebP with 10000 images",
                        riff(extended(0, 60, 50), Forge.repeated(chunk("VP8L", IMAGE), 10_000))),
                cleaned(
                        "WebP with a profile of rubbish",
                        riff(extended(0x20, 60, 50), chunk("ICCP", new byte[5_000]), chunk("VP8L", IMAGE))),
                cleaned(
                        "WebP whose EXIF runs in circles",
                        riff(extended(8, 60, 50), chunk("VP8L", IMAGE), chunk("EXIF", Forge.circularExif()))));
    }

    private static Stream<HostileFile> decoders() {
        var lossyWithAlpha = Base64.getDecoder().decode(SamplePictures.ALPHA_WEBP.getFirst());
        return Stream.of(
                damaged(
                        "WebP that never ends",
                        HexFormat.of()
                                .parseHex("524946461e000000574542505650384c110000002f00450000c6d0fffef769ff8188")),
                damaged(
                        "WebP with 20000 transforms",
                        transforms(20_000).plain(9).file()),
                damaged(
                        "WebP with a million transforms",
                        transforms(1_000_000).plain(9).file()),
                damaged("WebP whose transforms eat memory", predictors(400).file()),
                damaged("WebP of 65536 codes", codes().file()),
                damaged(
                        "WebP with a tree too deep",
                        new HandmadeWebp()
                                .size(60, 50)
                                .bits(0, 4)
                                .bits(0xfff, 12)
                                .file()),
                damaged("lossy WebP of nothing", lossy(3_000, 3_000)),
                damaged(
                        "lossy WebP with 20000 transforms of alpha",
                        riff(extended(0x10, SIDE, SIDE), chunk("ALPH", alphaTransforms()), lossyChunk(SIDE, SIDE))),
                damaged(
                        "WebP with an empty alpha",
                        riff(
                                extended(0x10, 16, 16),
                                chunk("ALPH", new byte[0]),
                                Arrays.copyOfRange(lossyWithAlpha, 56, lossyWithAlpha.length))),
                damaged(
                        "WebP with half an alpha",
                        riff(
                                extended(0x10, 16, 16),
                                chunk("ALPH", new byte[100]),
                                Arrays.copyOfRange(lossyWithAlpha, 56, lossyWithAlpha.length))));
    }

    /// Each goes over all pixels and costs three bits.
    private static HandmadeWebp transforms(int count) {
        var webp = new HandmadeWebp().size(SIDE, SIDE);
        for (var i = 0; i < count; i++) {
            webp.bits(0b101, 3);
        }
        return webp.bits(0, 3);
    }

    /// Each keeps a sixteenth of the picture's size and costs a few bytes.
    private static HandmadeWebp predictors(int count) {
        var webp = new HandmadeWebp().size(SIDE, SIDE);
        for (var i = 0; i < count; i++) {
            webp.bits(0b001, 3).bits(0, 3).bits(0, 1).plain(0);
        }
        return webp.bits(0, 3).plain(9);
    }

    /// A group of codes for each block of four by four pixels, of which the last is the 65536th.
    private static HandmadeWebp codes() {
        var webp = new HandmadeWebp()
                .size(SIDE, SIDE)
                .bits(0, 2)
                .bits(1, 1)
                .bits(0, 3)
                .bits(0, 1);
        webp.only(255).only(255).only(0).only(255).only(0);
        for (var i = 0; i < 65_536; i++) {
            webp.plain(9);
        }
        return webp;
    }

    private static byte[] alphaTransforms() {
        var webp = new HandmadeWebp().bits(1, 8);
        for (var i = 0; i < 20_000; i++) {
            webp.bits(0b101, 3);
        }
        return webp.bits(0, 3).plain(9).payload();
    }

    private static byte[] lossy(int width, int height) {
        return riff(lossyChunk(width, height));
    }

    private static byte[] lossyChunk(int width, int height) {
        var content = Forge.joined(new byte[] {0x10, 2, 0, (byte) 0x9d, 1, 0x2a}, new byte[20]);
        content[6] = (byte) width;
        content[7] = (byte) (width >> 8);
        content[8] = (byte) height;
        content[9] = (byte) (height >> 8);
        return chunk("VP8 ", content);
    }
}
