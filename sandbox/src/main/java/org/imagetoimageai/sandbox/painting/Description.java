package org.imagetoimageai.sandbox.painting;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says in words what can be measured of pictures: shape, light, main colours.
public final class Description {

    private Description() {}

    /// In Indonesian where the words ask for it, else in English.
    public static String of(String prompt, List<BufferedImage> pictures) {
        var indonesian = prompt.toLowerCase(Locale.ROOT).contains("indonesia");
        return pictures.stream()
                .map(picture -> indonesian ? inIndonesian(picture) : inEnglish(picture))
                .collect(Collectors.joining("\n\n"));
    }

    private static String inEnglish(BufferedImage picture) {
        var colors = mainColors(picture);
        return "A %s picture of %d by %d pixels, rather %s. It is mostly %s."
                .formatted(
                        shape(picture, "wide", "tall", "square"),
                        picture.getWidth(),
                        picture.getHeight(),
                        isBright(picture) ? "bright" : "dark",
                        colors.stream().map(Tone::english).collect(Collectors.joining(" and ")));
    }

    private static String inIndonesian(BufferedImage picture) {
        var colors = mainColors(picture);
        return "Gambar %s berukuran %d × %d piksel, agak %s. Warnanya terutama %s."
                .formatted(
                        shape(picture, "melebar", "meninggi", "persegi"),
                        picture.getWidth(),
                        picture.getHeight(),
                        isBright(picture) ? "terang" : "gelap",
                        colors.stream().map(Tone::indonesian).collect(Collectors.joining(" dan ")));
    }

    private static String shape(BufferedImage picture, String wide, String tall, String square) {
        var ratio = (double) picture.getWidth() / picture.getHeight();
        return ratio > 1.1 ? wide : ratio < 0.9 ? tall : square;
    }

    private static boolean isBright(BufferedImage picture) {
        var small = Collage.of(List.of(picture), new Canvas(64, 64));
        var sum = 0L;
        for (var at = 0; at < small.size(); at++) {
            sum += Pixels.light(small.get(at));
        }
        return sum / small.size() > 118;
    }

    /// The one or two that fill at least a fifth.
    private static List<Tone> mainColors(BufferedImage picture) {
        var small = Collage.of(List.of(picture), new Canvas(64, 64));
        var counts = new EnumMap<Tone, Integer>(Tone.class);
        for (var at = 0; at < small.size(); at++) {
            counts.merge(Tone.nearest(small.get(at)), 1, Integer::sum);
        }
        var byShare = counts.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
                .toList();
        return byShare.stream()
                .filter(entry -> entry.equals(byShare.getFirst()) || entry.getValue() > small.size() / 5)
                .limit(2)
                .map(entry -> entry.getKey())
                .toList();
    }

    private enum Tone {
        RED(0xC83232, "red", "merah"),
        ORANGE(0xE68A2E, "orange", "jingga"),
        YELLOW(0xE6D232, "yellow", "kuning"),
        GREEN(0x3C963C, "green", "hijau"),
        BLUE(0x3264C8, "blue", "biru"),
        PURPLE(0x823CAA, "purple", "ungu"),
        BROWN(0x78502D, "brown", "cokelat"),
        BLACK(0x101010, "black", "hitam"),
        GREY(0x808080, "grey", "abu-abu"),
        WHITE(0xF0F0F0, "white", "putih");

        private final int rgb;
        private final String english;
        private final String indonesian;

        Tone(int rgb, String english, String indonesian) {
            this.rgb = rgb;
            this.english = english;
            this.indonesian = indonesian;
        }

        static Tone nearest(int rgb) {
            return Arrays.stream(values())
                    .min(Comparator.comparingInt(tone -> Pixels.distance(tone.rgb, rgb)))
                    .orElseThrow();
        }

        String english() {
            return english;
        }

        String indonesian() {
            return indonesian;
        }
    }
}
