package org.imagetoimageai.sandbox.hostile;

import static org.imagetoimageai.sandbox.hostile.Forge.deflated;
import static org.imagetoimageai.sandbox.hostile.Forge.joined;
import static org.imagetoimageai.sandbox.hostile.Forge.png;
import static org.imagetoimageai.sandbox.hostile.Forge.pngHeader;
import static org.imagetoimageai.sandbox.hostile.Forge.pngWith;
import static org.imagetoimageai.sandbox.hostile.Forge.text;
import static org.imagetoimageai.sandbox.hostile.Forge.with;
import static org.imagetoimageai.sandbox.hostile.HostileFile.cleaned;
import static org.imagetoimageai.sandbox.hostile.HostileFile.damaged;
import static org.imagetoimageai.sandbox.hostile.HostileFile.tooLarge;
import static org.imagetoimageai.sandbox.hostile.SamplePictures.chunk;

import java.util.stream.Stream;

final class HostilePng {

    private HostilePng() {}

    static Stream<HostileFile> all() {
        return Stream.of(sizes(), bombs(), broken()).flatMap(files -> files);
    }

    private static Stream<HostileFile> sizes() {
        return Stream.of(
                tooLarge("PNG of 100000 × 100000", SamplePictures.promising(100_000, 100_000)),
                tooLarge("PNG of the largest size", SamplePictures.promising(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                tooLarge("PNG of a negative size", SamplePictures.promising(-1, -1)),
                tooLarge("PNG of one row too many", SamplePictures.promising(5_000, 5_001)),
                tooLarge("PNG of an endless row", SamplePictures.promising(Integer.MAX_VALUE, 1)),
                damaged("PNG without width", SamplePictures.promising(0, 10)),
                damaged("PNG without area", SamplePictures.promising(0, 0)),
                damaged("PNG that promises much and holds nothing", SamplePictures.promising(5_000, 5_000)));
    }

    private static Stream<HostileFile> bombs() {
        var picture = SamplePictures.png(60, 50);
        var bomb = Forge.bomb(1_000);
        var latin = joined(text("a\0\0"), bomb);
        return Stream.of(
                cleaned("PNG with a bomb for its pixels", png(pngHeader(10, 10, 8, 2, 0), bomb)),
                cleaned("PNG with a text bomb", pngWith(picture, chunk("zTXt", latin))),
                cleaned("PNG with a profile bomb", pngWith(picture, chunk("iCCP", latin))),
                cleaned(
                        "PNG with an international text bomb",
                        pngWith(picture, chunk("iTXt", joined(text("a\0\1\0\0\0"), bomb)))),
                cleaned(
                        "PNG with a profile of rubbish",
                        pngWith(picture, chunk("iCCP", joined(text("a\0\0"), deflated(text("rubbish")))))),
                cleaned("PNG with a profile that names no end", pngWith(picture, chunk("iCCP", text("a".repeat(90))))),
                cleaned("PNG whose EXIF runs in circles", pngWith(picture, chunk("eXIf", Forge.circularExif()))),
                cleaned("PNG with an empty EXIF", pngWith(picture, chunk("eXIf", new byte[0]))),
                cleaned(
                        "PNG with 100000 texts",
                        pngWith(picture, Forge.repeated(chunk("tEXt", text("a\0script")), 100_000))),
                damaged(
                        "PNG of a million empty pieces",
                        joined(
                                pngHeader(10, 10, 8, 2, 0),
                                Forge.repeated(chunk("IDAT", new byte[0]), 1_000_000),
                                chunk("IEND", new byte[0]))));
    }

    private static Stream<HostileFile> broken() {
        var picture = SamplePictures.png(60, 50);
        var pixels = Forge.find(picture, "IDAT");
        var plain = pngHeader(10, 10, 8, 2, 0);
        return Stream.of(
                damaged("PNG with a wrong sum of its header", with(picture, 30, picture[30] + 1)),
                damaged("PNG with a wrong sum of its pixels", with(picture, pixels + 9, picture[pixels + 9] + 1)),
                damaged("PNG with a chunk longer than the file", with(picture, pixels - 3, 0x7f)),
                damaged("PNG with a chunk of negative length", with(picture, pixels - 4, 0x80)),
                damaged("PNG without pixels", joined(plain, chunk("IEND", new byte[0]))),
                damaged("PNG with rubbish for pixels", png(plain, text("rubbish, and nothing but rubbish"))),
                damaged("PNG with too few pixels", png(plain, deflated(new byte[100]))),
                damaged("PNG of an unknown depth", png(pngHeader(10, 10, 7, 2, 0), deflated(new byte[400]))),
                damaged("PNG of an unknown colour", png(pngHeader(10, 10, 8, 5, 0), deflated(new byte[400]))),
                damaged("PNG with a palette it lacks", png(pngHeader(10, 10, 8, 3, 0), deflated(new byte[110]))),
                damaged("PNG interlaced as nobody can", png(pngHeader(10, 10, 8, 2, 9), deflated(new byte[310]))),
                damaged(
                        "PNG without a header",
                        joined(text("\u0089PNG\r\n\u001a\n"), new byte[16], chunk("IEND", new byte[0]))));
    }
}
