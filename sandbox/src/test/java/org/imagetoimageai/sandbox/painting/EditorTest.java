package org.imagetoimageai.sandbox.painting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each effect can be measured, and the picture it started from told.
class EditorTest {

    private static final Canvas CANVAS = new Canvas(400, 300);

    @Test
    void stretchesTonesWhenItRestoresAndKeepsGreyGrey() {
        var faded = ramp(90, 150);

        var restored = Editor.edit("Restore this photo. Black and white stays so.", List.of(faded), CANVAS);

        assertThat(light(restored, 5, 100)).isLessThan(20);
        assertThat(light(restored, 394, 100)).isGreaterThan(235);
        assertThat(saturation(restored, 200, 100)).isZero();
    }

    @Test
    void givesAGreyPictureColours() {
        var colored = Editor.edit("Colorize this photograph.", List.of(ramp(0, 255)), CANVAS);

        assertThat(saturation(colored, 200, 60)).isGreaterThan(0.3f);
        assertThat(light(colored, 320, 100)).isGreaterThan(light(colored, 80, 100));
    }

    @Test
    void drawsAnimeInFewTonesWithOutlines() {
        var half = twoColors(0x204080, 0xE0C060);

        var anime = Editor.edit("Redraw as a polished anime illustration", List.of(half), CANVAS);

        assertThat(light(anime, 200, 100)).isLessThan(40);
        for (var x : new int[] {20, 100, 300, 380}) {
            var pixel = new Color(anime.getRGB(x, 100));
            assertThat(List.of(0, 63, 127, 191, 255)).contains(pixel.getRed(), pixel.getGreen(), pixel.getBlue());
        }
    }

    @Test
    void darkensTheCornersOfARealisticPhoto() {
        var photo = Editor.edit(
                "Turn this drawing, anime or cartoon into a realistic photograph", List.of(plain(0xB0B0B0)), CANVAS);

        assertThat(light(photo, 2, 2)).isLessThan(light(photo, 200, 150) - 20);
    }

    @ParameterizedTest
    @CsvSource({"#00ff00, 00ff00", "#FF00FF, ff00ff"})
    void putsTheSubjectBeforeTheColourItIsTold(String written, String color) {
        var subject = plain(0xEEEEEE);
        var graphics = subject.createGraphics();
        graphics.setColor(new Color(0x802020));
        graphics.fillOval(150, 80, 100, 120);
        graphics.dispose();

        var cut = Editor.edit("Cut out, background of the single colour " + written, List.of(subject), CANVAS);

        var flat = Integer.parseInt(color, 16);
        for (var at : new int[][] {{0, 0}, {399, 0}, {0, 299}, {399, 299}, {385, 8}, {10, 290}, {100, 150}}) {
            assertThat(cut.getRGB(at[0], at[1]) & 0xFFFFFF).isEqualTo(flat);
        }
        assertThat(cut.getRGB(200, 140) & 0xFFFFFF).isEqualTo(0x802020);
    }

    @Test
    void findsASubjectInAPlainPictureToo() {
        var cut = Editor.edit("cut out on #00ff00", List.of(plain(0x303030)), CANVAS);

        assertThat(cut.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0x00FF00);
        assertThat(cut.getRGB(200, 150) & 0xFFFFFF).isEqualTo(0x303030);
    }

    @Test
    void sharpensWhatItMakesLarger() {
        var small = new Canvas(200, 150);
        var source = Editor.edit("a wish", List.of(twoColors(0x505050, 0xA0A0A0)), small);

        var large = Editor.edit("a larger, sharper version", List.of(source), new Canvas(1600, 1200));

        assertThat(large.getWidth()).isEqualTo(1600);
        assertThat(light(large, 200, 300)).isLessThan(light(large, 1400, 300));
    }

    @Test
    void turnsTheColoursByTheWordsAndShowsThem() {
        var source = twoColors(0x4080C0, 0xC08040);

        var one = Editor.edit("make it nicer", List.of(source), CANVAS);
        var other = Editor.edit("make it stranger", List.of(source), CANVAS);
        var gold = Editor.edit("make it golden", List.of(source), CANVAS);

        assertThat(one.getRGB(50, 100)).isNotEqualTo(other.getRGB(50, 100)).isNotEqualTo(source.getRGB(50, 100));
        assertThat(new Color(gold.getRGB(50, 100)).getRed()).isGreaterThan(0x40);
        assertThat(one.getRGB(20, 295)).isNotEqualTo(one.getRGB(20, 150));
    }

    @Test
    void showsEveryPictureInItsOrder() {
        var pictures = List.of(plain(0xC80000), plain(0x00C800), plain(0x0000C8));

        var made = Editor.edit("warnai", pictures, CANVAS);
        var collage = Collage.of(pictures, CANVAS).image();

        assertThat(collage.getRGB(100, 50) & 0xFFFFFF).isEqualTo(0xC80000);
        assertThat(collage.getRGB(300, 50) & 0xFFFFFF).isEqualTo(0x00C800);
        assertThat(collage.getRGB(200, 250) & 0xFFFFFF).isEqualTo(0x0000C8);
        assertThat(made.getRGB(100, 50)).isNotEqualTo(made.getRGB(300, 50));
    }

    @Test
    void describesWhatItSees() {
        var red = List.of(plain(0xC83232));

        assertThat(Description.of("Describe it in English", red)).contains("wide", "400 by 300", "red");
        assertThat(Description.of("Describe it in Indonesian", red))
                .contains("merah")
                .doesNotContain("red");
        assertThat(Description.of("Describe it", List.of(twoColors(0x101010, 0x3264C8))))
                .contains("black", "blue", "dark");
    }

    private static BufferedImage plain(int rgb) {
        return twoColors(rgb, rgb);
    }

    private static BufferedImage twoColors(int left, int right) {
        var image = new BufferedImage(CANVAS.width(), CANVAS.height(), BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < CANVAS.width(); x++) {
            for (var y = 0; y < CANVAS.height(); y++) {
                image.setRGB(x, y, x < CANVAS.width() / 2 ? left : right);
            }
        }
        return image;
    }

    private static BufferedImage ramp(int from, int to) {
        var image = new BufferedImage(CANVAS.width(), CANVAS.height(), BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < CANVAS.width(); x++) {
            for (var y = 0; y < CANVAS.height(); y++) {
                var light = from + (to - from) * x / (CANVAS.width() - 1);
                image.setRGB(x, y, light << 16 | light << 8 | light);
            }
        }
        return image;
    }

    private static int light(BufferedImage image, int x, int y) {
        return Pixels.light(image.getRGB(x, y));
    }

    private static float saturation(BufferedImage image, int x, int y) {
        var pixel = new Color(image.getRGB(x, y));
        return Color.RGBtoHSB(pixel.getRed(), pixel.getGreen(), pixel.getBlue(), null)[1];
    }
}
