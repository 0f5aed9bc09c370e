package org.imagetoimageai.sandbox.hostile;

import static org.imagetoimageai.sandbox.hostile.Forge.joined;
import static org.imagetoimageai.sandbox.hostile.Forge.repeated;
import static org.imagetoimageai.sandbox.hostile.Forge.text;
import static org.imagetoimageai.sandbox.hostile.Forge.with;
import static org.imagetoimageai.sandbox.hostile.HostileFile.cleaned;
import static org.imagetoimageai.sandbox.hostile.HostileFile.damaged;
import static org.imagetoimageai.sandbox.hostile.HostileFile.tooLarge;

import java.util.Arrays;
import java.util.stream.Stream;

final class HostileGif {

    private static final byte[] PICTURE = SamplePictures.gif(60, 50);

    /// Behind the palette.
    private static final int BODY = 13 + (3 << ((PICTURE[10] & 7) + 1));

    private static final byte[] HEAD = Arrays.copyOf(PICTURE, BODY);
    private static final byte[] FRAMES = Arrays.copyOfRange(PICTURE, BODY, PICTURE.length - 1);
    private static final int FRAME = BODY + Forge.find(FRAMES, ",");

    private HostileGif() {}

    /// This block before the frame.
    static byte[] with(byte[] block) {
        return joined(HEAD, block, FRAMES, text(";"));
    }

    static Stream<HostileFile> all() {
        return Stream.of(
                tooLarge(
                        "GIF of 65535 × 65535",
                        Forge.with(Forge.with(Forge.with(Forge.with(PICTURE, 6, 255), 7, 255), 8, 255), 9, 255)),
                damaged("GIF without area", Forge.with(PICTURE, 6, 0)),
                damaged(
                        "GIF with a frame larger than a wall",
                        Forge.with(Forge.with(PICTURE, FRAME + 6, 255), FRAME + 8, 255)),
                cleaned("GIF of 10000 frames", joined(HEAD, repeated(FRAMES, 10_000), text(";"))),
                cleaned("GIF of 10000 frames without an end", joined(HEAD, repeated(FRAMES, 10_000))),
                cleaned("GIF with a million comments", with(repeated(text("!\u00fe\0"), 1_000_000))),
                damaged("GIF without a frame", joined(HEAD, text(";"))),
                damaged("GIF of comments only", joined(HEAD, repeated(text("!\u00fe\0"), 1_000_000))),
                damaged(
                        "GIF with an endless comment",
                        joined(HEAD, text("!\u00fe"), repeated(text("\u00ff" + "x".repeat(255)), 40_000))),
                damaged("GIF with a palette beyond the end", Forge.with(Arrays.copyOf(PICTURE, 13), 10, 0xf7)),
                damaged("GIF with a code of 200 bits", Forge.with(PICTURE, FRAME + 10, 200)),
                damaged("GIF with an empty frame", joined(Arrays.copyOf(PICTURE, FRAME + 11), text("\0;"))));
    }
}
