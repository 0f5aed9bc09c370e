package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Colours by arithmetic and by name.
final class Colors {

    private static final Map<String, Color> NAMED = named();

    private Colors() {}

    static Color of(int rgb) {
        return new Color(rgb);
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share),
                between(from.getAlpha(), to.getAlpha(), share));
    }

    static Color clear(Color color, double alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * alpha));
    }

    static Color darker(Color color) {
        return mix(color, Color.BLACK, 0.25);
    }

    static Color lighter(Color color) {
        return mix(color, Color.WHITE, 0.35);
    }

    static Color hue(double turn, double saturation, double brightness) {
        return Color.getHSBColor((float) turn, (float) saturation, (float) brightness);
    }

    /// The first colour that the words name, in English or Indonesian.
    static Optional<Color> namedIn(List<String> words) {
        return words.stream().filter(NAMED::containsKey).map(NAMED::get).findFirst();
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static Map<String, Color> named() {
        var colors = new HashMap<String, Color>();
        name(colors, 0xD63A36, "red", "merah");
        name(colors, 0x2F6FD0, "blue", "biru");
        name(colors, 0x3E9C4B, "green", "hijau");
        name(colors, 0xF2C230, "yellow", "kuning");
        name(colors, 0xEF8A2B, "orange", "oranye", "jingga");
        name(colors, 0x8A4FBF, "purple", "violet", "ungu");
        name(colors, 0xF08CB4, "pink");
        name(colors, 0x33343C, "black", "hitam");
        name(colors, 0xF6F4EE, "white", "putih");
        name(colors, 0x8B5A34, "brown", "cokelat", "coklat");
        name(colors, 0xE0B23C, "gold", "golden", "emas");
        name(colors, 0x9AA3AD, "grey", "gray", "silver", "perak", "kelabu");
        return Map.copyOf(colors);
    }

    private static void name(Map<String, Color> colors, int rgb, String... names) {
        for (var name : names) {
            colors.put(name, new Color(rgb));
        }
    }
}
