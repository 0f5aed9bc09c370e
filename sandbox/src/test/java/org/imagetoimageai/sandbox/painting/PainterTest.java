package org.imagetoimageai.sandbox.painting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainterTest {

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private static final Canvas SQUARE = new Canvas(512, 512);

    @Test
    void needsNoDisplay() {
        assertThat(GraphicsEnvironment.isHeadless()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryMotifSoThatItIsSeen(Motif motif) {
        var without = sketch(new Scene(Set.of(), Daytime.DAY, Ground.MEADOW, none(), 7));
        var with = sketch(new Scene(Set.of(motif), Daytime.DAY, Ground.MEADOW, none(), 7));

        assertThat(differing(without, with)).isGreaterThan(512 * 512 / 400);
    }

    @Test
    void paintsDawnDayDuskAndNightInDifferentLight() {
        var skies = Arrays.stream(new String[] {"dawn", "day", "dusk", "night"})
                .map(time -> Painter.finished()
                        .paint("a house at " + time, SQUARE, null)
                        .getRGB(4, 40))
                .distinct();

        assertThat(skies).hasSize(4);
    }

    @Test
    void writesThePromptAsTyped() {
        var plain = Painter.finished().paint("<b>fox</b>", SQUARE, null);
        var other = Painter.finished().paint("<i>fox</i>", SQUARE, null);
        var band = plain.getSubimage(0, 490, 512, 22);

        assertThat(differing(band, other.getSubimage(0, 490, 512, 22))).isPositive();
        assertThat(brightest(band)).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\n\n",
                "\u0000\u0007",
                "🦊🏠❤️👩‍🚀🇮🇩",
                "مرحبا بالعالم",
                "一只猫坐在屋顶上",
                "\ud83e",
                "a\ud83eb",
                "line one\nline two\r\nline three\ttab"
            })
    void drawsAnyPrompt(String prompt) {
        assertThat(Painter.finished().paint(prompt, SQUARE, null)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000, 20_000})
    void leavesRoomForThePictureAboveALongPrompt(int length) {
        var image = Painter.finished().paint("word ".repeat(length / 5), SQUARE, null);
        var sky = Painter.sketching().paint("word ".repeat(length / 5), SQUARE, null);

        assertThat(differing(image.getSubimage(0, 0, 300, 200), sky.getSubimage(0, 0, 300, 200)))
                .isZero();
    }

    @Test
    void putsABackdropBehindTheMotifs() {
        var red = new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 100; x++) {
            for (var y = 0; y < 50; y++) {
                red.setRGB(x, y, 0xFF0000);
            }
        }

        var image = Painter.finished().paint("a cat", SQUARE, red);

        assertThat(image.getRGB(10, 10) & 0xFFFFFF).isEqualTo(0xFF0000);
        assertThat(image.getWidth()).isEqualTo(512);
    }

    @Test
    void paintsAMegapixelQuickly() {
        var megapixel = new Canvas(1024, 1024);
        Painter.finished().paint("a fox in the forest at night", megapixel, null);
        var start = System.nanoTime();

        for (var i = 0; i < 5; i++) {
            Painter.finished().paint("a fox in the forest at night " + i, megapixel, null);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static Optional<Color> none() {
        return Optional.empty();
    }

    private static BufferedImage sketch(Scene scene) {
        var image = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        new Composition(image.createGraphics(), SQUARE, scene).paint(null);
        return image;
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        var count = 0;
        for (var x = 0; x < one.getWidth(); x++) {
            for (var y = 0; y < one.getHeight(); y++) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }

    private static int brightest(BufferedImage image) {
        var brightest = 0;
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                brightest = Math.max(brightest, new Color(image.getRGB(x, y)).getGreen());
            }
        }
        return brightest;
    }
}
