package org.imagetoimageai.sandbox.hostile;

import static org.imagetoimageai.sandbox.hostile.Forge.cut;
import static org.imagetoimageai.sandbox.hostile.Forge.joined;
import static org.imagetoimageai.sandbox.hostile.Forge.text;
import static org.imagetoimageai.sandbox.hostile.HostileFile.cleaned;
import static org.imagetoimageai.sandbox.hostile.HostileFile.damaged;
import static org.imagetoimageai.sandbox.hostile.HostileFile.notAPicture;
import static org.imagetoimageai.sandbox.hostile.HostileFile.unsupported;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Files that lie about what they are, that were cut short, or that are two things at once.
public final class HostileFiles {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final byte[] ZIP = text("PK\3\4\24\0\0\0script.js PK\5\6");

    private HostileFiles() {}

    /// Each made anew.
    public static Stream<HostileFile> all() {
        return Stream.of(
                        renamed(),
                        unknownFormats(),
                        svg(),
                        truncated(),
                        polyglots(),
                        HostilePng.all(),
                        HostileJpeg.all(),
                        HostileGif.all(),
                        HostileWebp.all())
                .flatMap(files -> files);
    }

    private static Stream<HostileFile> renamed() {
        var noise = new byte[1_000_000];
        new Random(5).nextBytes(noise);
        noise[0] = 'x';
        return Stream.of(
                notAPicture("nothing", new byte[0]),
                notAPicture("one byte", new byte[] {(byte) 0xff}),
                notAPicture("zeros", new byte[1_000_000]),
                notAPicture("noise", noise),
                notAPicture("words", text("This is my cat.")),
                notAPicture("page", text("<!DOCTYPE html><html>" + SCRIPT)),
                notAPicture("script", text("#!/bin/sh\nrm -rf /")),
                notAPicture("program", text("MZ\u0090\0\3")),
                notAPicture("Linux program", text("\u007fELF\2\1\1")),
                notAPicture("archive", ZIP),
                notAPicture("packed", text("\u001f\u008b\10\0\0\0\0\0")),
                notAPicture("sound", text("RIFF\20\0\0\0WAVEfmt ")),
                notAPicture("letter that begins with BM", text("BMW is a brand of cars and motorcycles.")),
                notAPicture("half a signature", text("\u0089PNG\r\n")));
    }

    private static Stream<HostileFile> unknownFormats() {
        return Stream.of(
                unsupported("HEIC", "an iPhone's photo", text("\0\0\0\30ftypheic\0\0\0\0mif1heic")),
                unsupported("HEIC", "an iPhone's burst", text("\0\0\0\30ftyphevc\0\0\0\0hevc")),
                unsupported("HEIF", "an unnamed photo", text("\0\0\0\30ftypmif1\0\0\0\0mif1heic")),
                unsupported("AVIF", "AVIF", text("\0\0\0\34ftypavif\0\0\0\0avifmif1miaf")),
                unsupported("MP4", "film", text("\0\0\0\30ftypisom\0\0\2\0isom")),
                unsupported("WebM", "film for the web", text("\u001aE\u00df\u00a3\u009f")),
                unsupported("TIFF", "scan", text("II*\0\10\0\0\0")),
                unsupported("TIFF", "raw photo", text("MM\0*\0\0\0\10")),
                unsupported("PDF", "document", text("%PDF-1.7\n/JavaScript")),
                unsupported("JPEG XL", "JPEG XL", text("\0\0\0\fJXL \r\n\u0087\n")),
                unsupported("JPEG XL", "bare JPEG XL", text("\u00ff\n\u00fa")),
                unsupported("JPEG 2000", "JPEG 2000", text("\0\0\0\fjP  \r\n\u0087\n")),
                unsupported("PSD", "Photoshop", text("8BPS\0\1")),
                unsupported("ICO", "icon", text("\0\0\1\0\1\0\20\20")),
                unsupported("BMP", "bitmap", joined(text("BM\66\0\0\0\0\0\0\0\66\0\0\0\50\0\0\0"), new byte[40])));
    }

    private static Stream<HostileFile> svg() {
        var laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><svg>&b;</svg>";
        var stranger = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>";
        return Stream.of(
                unsupported("SVG", "SVG", text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                unsupported("SVG", "SVG with a script", text("\n <svg>" + SCRIPT + "</svg>")),
                unsupported("SVG", "SVG that laughs", text(laughs)),
                unsupported("SVG", "SVG that reads files", text(stranger)),
                unsupported("SVG", "SVG under a comment", text("<!-- " + "x".repeat(900) + "--><svg:svg >")),
                unsupported("SVG", "SVG in UTF-16", "\ufeff<?xml?><svg />".getBytes(StandardCharsets.UTF_16LE)),
                unsupported("SVG", "SVG in UTF-16, the other", "<svg >".getBytes(StandardCharsets.UTF_16BE)),
                notAPicture("an endless beginning of an SVG", text("<?xml " + "<".repeat(1_000_000))));
    }

    private static Stream<HostileFile> truncated() {
        var webp = HandmadeWebp.riff(
                HandmadeWebp.extended(0, 60, 50),
                HandmadeWebp.chunk("VP8L", HandmadeWebp.bitmap(60, 50, (x, y) -> x * y % 3 == 0)));
        return DoubleStream.of(0.1, 0.3, 0.5, 0.7, 0.9, 0.99)
                .boxed()
                .flatMap(part -> Stream.of(
                        damaged("PNG cut at " + part, cut(SamplePictures.noise(60, 50), part)),
                        damaged("JPEG cut at " + part, cut(SamplePictures.jpeg(60, 50), part)),
                        damaged("GIF cut at " + part, cut(SamplePictures.gif(60, 50), part)),
                        damaged("WebP cut at " + part, cut(webp, part))));
    }

    private static Stream<HostileFile> polyglots() {
        var png = SamplePictures.png(60, 50);
        var jpeg = SamplePictures.jpeg(60, 50);
        var gif = SamplePictures.gif(60, 50);
        return Stream.of(
                cleaned("PNG and archive", joined(png, ZIP)),
                cleaned("JPEG and archive", joined(jpeg, ZIP)),
                cleaned("JPEG with a page in a comment", Forge.jpegWith(jpeg, Forge.segment(0xfe, text(SCRIPT)))),
                cleaned("PNG with a page in a text", SamplePictures.saying(SCRIPT)),
                cleaned("GIF and page", joined(gif, text("<html>" + SCRIPT))),
                cleaned(
                        "GIF with a page in a comment",
                        HostileGif.with(joined(text("!\u00fe\31" + SCRIPT), new byte[1]))),
                HostileFile.tooLarge("GIF that is a script", text("GIF89a/*" + "x".repeat(300) + "*/=1;alert(1)")),
                unsupported("PDF", "document that holds a JPEG", joined(text("%PDF-1.7\n"), jpeg)),
                notAPicture("page that holds a PNG", joined(text("<html>" + SCRIPT), png)));
    }
}
