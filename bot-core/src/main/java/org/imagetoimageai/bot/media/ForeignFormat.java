package org.imagetoimageai.bot.media;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Formats that people take for pictures and we do not take, told apart by content so that they hear which it is.
///
/// @param offset where the mark lies
/// @param mark bytes as ISO 8859-1
record ForeignFormat(String name, int offset, String mark) {

    private static final List<ForeignFormat> KNOWN = List.of(
            new ForeignFormat("AVIF", 4, "ftypavif"),
            new ForeignFormat("AVIF", 4, "ftypavis"),
            new ForeignFormat("HEIC", 4, "ftyphei"),
            new ForeignFormat("HEIC", 4, "ftyphev"),
            new ForeignFormat("HEIF", 4, "ftypmif1"),
            new ForeignFormat("HEIF", 4, "ftypmsf1"),
            new ForeignFormat("MP4", 4, "ftyp"),
            new ForeignFormat("TIFF", 0, "II*\0"),
            new ForeignFormat("TIFF", 0, "MM\0*"),
            new ForeignFormat("TIFF", 0, "II+\0"),
            new ForeignFormat("TIFF", 0, "MM\0+"),
            new ForeignFormat("PDF", 0, "%PDF-"),
            new ForeignFormat("JPEG XL", 0, "\0\0\0\fJXL \r\n\u0087\n"),
            new ForeignFormat("JPEG XL", 0, "\u00ff\n"),
            new ForeignFormat("JPEG 2000", 0, "\0\0\0\fjP  \r\n\u0087\n"),
            new ForeignFormat("JPEG 2000", 0, "\u00ffO\u00ffQ"),
            new ForeignFormat("PSD", 0, "8BPS"),
            new ForeignFormat("ICO", 0, "\0\0\1\0"),
            new ForeignFormat("WebM", 0, "\u001aE\u00df\u00a3"));

    private static final int LOOKED_AT = 4_096;
    private static final Pattern SVG =
            Pattern.compile("^[\\s\\x{feff}]*(<\\?xml|<!--|<!DOCTYPE\\s+svg|<(\\w+:)?svg).*", Pattern.DOTALL);
    private static final Pattern SVG_ROOT = Pattern.compile("<(\\w+:)?svg[\\s>]");

    static Optional<String> nameOf(byte[] bytes) {
        return KNOWN.stream()
                .filter(format -> format.marks(bytes))
                .map(ForeignFormat::name)
                .findFirst()
                .or(() -> isBmp(bytes) ? Optional.of("BMP") : Optional.empty())
                .or(() -> isSvg(bytes) ? Optional.of("SVG") : Optional.empty());
    }

    private boolean marks(byte[] bytes) {
        var expected = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + expected.length
                && Arrays.equals(bytes, offset, offset + expected.length, expected, 0, expected.length);
    }

    /// "BM" alone begins many a text: its four reserved bytes are zeros.
    private static boolean isBmp(byte[] bytes) {
        return bytes.length > 26
                && bytes[0] == 'B'
                && bytes[1] == 'M'
                && Arrays.equals(bytes, 6, 10, new byte[4], 0, 4);
    }

    /// Looks for the root element near the beginning; never parses, as that is how SVG and XML do harm.
    private static boolean isSvg(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), charset(bytes));
        return SVG.matcher(start).matches() && SVG_ROOT.matcher(start).find();
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[0] == (byte) 0xfe)) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes.length > 1 && (bytes[1] == 0 || bytes[1] == (byte) 0xfe)
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }
}
