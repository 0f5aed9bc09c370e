package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCheckTest {

    private static final long SEED = 7;

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void takesWholePicturesOnly(String format) throws IOException {
        var picture = noise(format);

        assertThat(PictureCheck.readable(picture)).isTrue();
        assertThat(PictureCheck.readable(Arrays.copyOf(picture, picture.length + 100)))
                .isTrue();
        for (int length = 0; length < picture.length - 8; length++) {
            assertThat(PictureCheck.readable(Arrays.copyOf(picture, length)))
                    .as("%s cut to %d of %d bytes", format, length, picture.length)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void takesNoOtherFormat(String format) throws IOException {
        assertThat(PictureCheck.readable(noise(format))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void survivesDamage(String format) throws IOException {
        var random = new Random(SEED);
        var whole = noise(format);
        for (int step = 0; step < 500; step++) {
            var picture = whole.clone();
            picture[random.nextInt(Math.min(picture.length, 200))] = (byte) random.nextInt(256);
            assertThatCode(() -> PictureCheck.readable(picture))
                    .as("seed %d, step %d", SEED, step)
                    .doesNotThrowAnyException();
        }
    }

    private static byte[] noise(String format) throws IOException {
        var random = new Random(SEED);
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 16, 16, random.ints(256, 0, 1 << 24).toArray(), 0, 16);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
