package org.imagetoimageai.sandbox.painting;

import java.awt.Color;
import java.util.Random;

/// The effects, each so that it can be seen and measured, and so that the picture it started from can be told.
final class Retouch {

    private static final int LEVELS = 5;

    private Retouch() {}

    static Pixels apply(Effect effect, Pixels picture, String prompt) {
        return switch (effect) {
            case CUTOUT -> Keying.onto(Keying.color(prompt), picture);
            case COLORIZE -> colorized(picture);
            case RESTORE -> restored(picture);
            case REALISTIC -> realistic(picture, new Random(Scene.of(prompt).seed()));
            case ANIME -> anime(picture);
            case UPSCALE -> sharper(picture);
            case VARIATION -> mirrored(picture).each(rgb -> turned(rgb, 0.08));
            case FREE -> recolored(picture, prompt);
        };
    }

    /// Tones stretched from black to white; grey stays grey.
    private static Pixels restored(Pixels picture) {
        var counts = new int[256];
        for (var at = 0; at < picture.size(); at++) {
            counts[Pixels.light(picture.get(at))]++;
        }
        var low = quantile(counts, picture.size() / 50);
        var range = Math.max(16, quantile(counts, picture.size() - picture.size() / 50) - low);
        return picture.each(rgb -> Pixels.saturated(
                Pixels.pack(
                        (Pixels.red(rgb) - low) * 255.0 / range,
                        (Pixels.green(rgb) - low) * 255.0 / range,
                        (Pixels.blue(rgb) - low) * 255.0 / range),
                1.1));
    }

    private static int quantile(int[] counts, int pixels) {
        var sum = 0;
        for (var light = 0; light < counts.length; light++) {
            sum += counts[light];
            if (sum > pixels) {
                return light;
            }
        }
        return counts.length - 1;
    }

    /// A sky above, warm ground below, however grey it was.
    private static Pixels colorized(Pixels picture) {
        for (var at = 0; at < picture.size(); at++) {
            var light = Pixels.light(picture.get(at)) / 255.0;
            var row = at / picture.width();
            var depth = (double) row / picture.height();
            var hue = Colors.hue(0.58 - 0.5 * depth, 0.55 * (1 - Math.abs(2 * light - 1)) + 0.12, light);
            picture.set(at, hue.getRGB() & 0xFFFFFF);
        }
        return picture;
    }

    private static Pixels realistic(Pixels picture, Random grain) {
        var soft = picture.blurred(1);
        var middleX = picture.width() / 2.0;
        var middleY = picture.height() / 2.0;
        for (var at = 0; at < soft.size(); at++) {
            var column = at % soft.width();
            var row = at / soft.width();
            var x = (column - middleX) / middleX;
            var y = (row - middleY) / middleY;
            var shade = 1 - 0.28 * (x * x + y * y) / 2;
            var noise = grain.nextInt(13) - 6;
            var rgb = soft.get(at);
            soft.set(
                    at,
                    Pixels.pack(
                            Pixels.red(rgb) * shade * 1.04 + noise,
                            Pixels.green(rgb) * shade + noise,
                            Pixels.blue(rgb) * shade * 0.94 + noise));
        }
        return soft;
    }

    /// Few tones, strong colours, dark outlines.
    private static Pixels anime(Pixels picture) {
        var soft = picture.blurred(2);
        var drawn = new Pixels(picture.width(), picture.height());
        for (var at = 0; at < soft.size(); at++) {
            var rgb = Pixels.saturated(soft.get(at), 1.4);
            var flat = Pixels.pack(level(Pixels.red(rgb)), level(Pixels.green(rgb)), level(Pixels.blue(rgb)));
            drawn.set(at, soft.edge(at) > 36 ? 0x1A1626 : flat);
        }
        return drawn;
    }

    private static int level(int value) {
        return Math.round(value / 255f * (LEVELS - 1)) * 255 / (LEVELS - 1);
    }

    private static Pixels sharper(Pixels picture) {
        var soft = picture.blurred(2);
        for (var at = 0; at < picture.size(); at++) {
            picture.set(at, Pixels.mix(soft.get(at), picture.get(at), 1.6));
        }
        return picture;
    }

    private static Pixels mirrored(Pixels picture) {
        var other = new Pixels(picture.width(), picture.height());
        for (var at = 0; at < picture.size(); at++) {
            var x = at % picture.width();
            other.set(at - x + picture.width() - 1 - x, picture.get(at));
        }
        return other;
    }

    /// Towards the colour the words name; without one, all hues turned by as much as the words say.
    private static Pixels recolored(Pixels picture, String prompt) {
        var scene = Scene.of(prompt);
        var wanted = scene.accent().map(color -> color.getRGB() & 0xFFFFFF);
        var turn = 0.15 + 0.7 * new Random(scene.seed()).nextDouble();
        return picture.each(rgb ->
                wanted.map(color -> Pixels.mix(rgb, toned(color, rgb), 0.55)).orElseGet(() -> turned(rgb, turn)));
    }

    private static int toned(int color, int rgb) {
        return Pixels.mix(0, color, 0.4 + 0.6 * Pixels.light(rgb) / 255.0);
    }

    /// Grey has no hue to turn: it gets a little of the new one.
    private static int turned(int rgb, double turn) {
        var hsb = Color.RGBtoHSB(Pixels.red(rgb), Pixels.green(rgb), Pixels.blue(rgb), null);
        return Color.HSBtoRGB((float) (hsb[0] + turn), Math.max(0.15f, hsb[1]), hsb[2]) & 0xFFFFFF;
    }
}
