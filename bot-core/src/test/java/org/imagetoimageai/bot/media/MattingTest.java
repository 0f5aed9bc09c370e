package org.imagetoimageai.bot.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.imagetoimageai.bot.media.Cutout.Cut;
import org.imagetoimageai.bot.media.Cutout.NoBackground;
import org.imagetoimageai.sandbox.hostile.SamplePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MattingTest {

    private static final List<Color> KEYS =
            List.of(Color.decode(Matting.KEY_COLOUR), Color.MAGENTA, new Color(30, 215, 60));

    private final Matting matting = new Matting(new Decoder());

    @ParameterizedTest
    @EnumSource
    void findsTheAlphaThatWasThere(KeyedPictures picture) throws IOException {
        var subject = picture.drawn(1_024);
        for (var key : KEYS) {
            var cut = cut(PictureBytes.of(ImageCodec.encodeJpeg(KeyedPictures.on(key, subject), 0.9f))
                    .orElseThrow());

            assertThat(meanError(subject, cut)).as("on %s", key).isLessThan(picture.bound);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingOfTheBackgroundAndAllOfTheSubject(KeyedPictures picture) throws IOException {
        var subject = picture.drawn(1_024);
        var cut = cut(jpeg(KeyedPictures.on(KEYS.getFirst(), subject)));

        var wrong = IntStream.range(0, 1_024 * 1_024)
                .filter(i -> cut.getRGB(i % 1_024, i / 1_024) >>> 24 != subject.getRGB(i % 1_024, i / 1_024) >>> 24)
                .filter(i -> isUniform(subject, i % 1_024, i / 1_024))
                .mapToObj(i -> i % 1_024 + ", " + i / 1_024);
        assertThat(wrong).isEmpty();
    }

    /// Far from every edge.
    private static boolean isUniform(BufferedImage subject, int x, int y) {
        var alpha = subject.getRGB(x, y) >>> 24;
        for (var i = 0; i < 81; i++) {
            var column = Math.clamp(x + (i % 9 - 4) * 5, 0, 1_023);
            var row = Math.clamp(y + (i / 9 - 4) * 5, 0, 1_023);
            if (subject.getRGB(column, row) >>> 24 != alpha) {
                return false;
            }
        }
        return alpha == 0 || alpha == 255;
    }

    @Test
    void leavesNoSeamOfTheBackgroundsColour() throws IOException {
        var subject = KeyedPictures.PORTRAIT.drawn(1_024);
        var cut = cut(jpeg(KeyedPictures.on(KEYS.getFirst(), subject)));

        var worst = 0;
        for (var y = 0; y < 1_024; y++) {
            for (var x = 0; x < 1_024; x++) {
                var colour = new Color(cut.getRGB(x, y), true);
                if (colour.getAlpha() > 60) {
                    worst = Math.max(worst, colour.getGreen() - Math.max(colour.getRed(), colour.getBlue()));
                }
            }
        }
        assertThat(worst).isLessThan(40);
    }

    @Test
    void cutsFromABackgroundThatIsNoKeyAtAll() throws IOException {
        var cut = cut(jpeg(KeyedPictures.on(Color.WHITE, KeyedPictures.CIRCLE.drawn(1_024))));

        assertThat(cut.getRGB(5, 5)).isZero();
        assertThat(cut.getRGB(512, 512) >>> 24).isEqualTo(255);
        assertThat(meanError(KeyedPictures.CIRCLE.drawn(1_024), cut)).isLessThan(0.003);
    }

    @Test
    void seesWhenThereIsNoBackground() {
        var noise = TestPictures.noise(200, 200);
        var gradient = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < 160_000; i++) {
            gradient.setRGB(i % 400, i / 400, new Color(i % 400 / 2, i / 800, 90).getRGB());
        }

        assertThat(matting.cut(noise)).isInstanceOf(NoBackground.class);
        assertThat(matting.cut(jpeg(gradient))).isInstanceOf(NoBackground.class);
        assertThat(matting.cut(
                        PictureBytes.of(SamplePictures.promising(300, 300)).orElseThrow()))
                .isInstanceOf(NoBackground.class);
    }

    @Test
    void copesWithTheSmallestPictures() {
        for (var side = 1; side < 12; side++) {
            assertThat(matting.cut(TestPictures.png(side, 3))).isNotNull();
            assertThat(matting.cut(jpeg(KeyedPictures.on(KEYS.getFirst(), KeyedPictures.CIRCLE.drawn(side)))))
                    .isInstanceOf(Cut.class);
        }
    }

    @Test
    void cutsTheSameTwice() {
        var picture = jpeg(KeyedPictures.on(KEYS.getFirst(), KeyedPictures.HAIR.drawn(300)));

        assertThat(matting.cut(picture)).isEqualTo(matting.cut(picture));
    }

    private static PictureBytes jpeg(BufferedImage image) {
        return PictureBytes.of(ImageCodec.encodeJpeg(image, 0.9f)).orElseThrow();
    }

    private static double meanError(BufferedImage expected, BufferedImage actual) {
        var sum = 0L;
        for (var y = 0; y < expected.getHeight(); y++) {
            for (var x = 0; x < expected.getWidth(); x++) {
                sum += Math.abs((expected.getRGB(x, y) >>> 24) - (actual.getRGB(x, y) >>> 24));
            }
        }
        return sum / 255.0 / expected.getWidth() / expected.getHeight();
    }

    private BufferedImage cut(PictureBytes picture) throws IOException {
        var cutout = matting.cut(picture);
        assertThat(cutout).isInstanceOf(Cut.class);
        return ImageIO.read(((Cut) cutout).picture().stream());
    }
}
