package org.imagetoimageai.bot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.imagetoimageai.sandbox.hostile.SamplePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureInfoTest {

    @Test
    void readsTypeAndSizeOfEachFormat() {
        assertThat(TestPictures.png(40, 30).info()).isEqualTo(new PictureInfo("image/png", 40, 30));
        assertThat(TestPictures.jpeg(40, 30).info()).isEqualTo(new PictureInfo("image/jpeg", 40, 30));
        assertThat(TestPictures.gif(40, 30).info()).isEqualTo(new PictureInfo("image/gif", 40, 30));
        assertThat(TestPictures.webp().info()).isEqualTo(new PictureInfo("image/webp", 1, 1));
    }

    @Test
    void readsThePromiseOfABombWithoutDecodingIt() {
        assertThat(PictureInfo.read(SamplePictures.promising(60_000, 60_000)))
                .contains(new PictureInfo("image/png", 60_000, 60_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "hello",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "%PDF-1.7",
                "GIF89",
                "RIFF1234WAVE"
            })
    void seesNoPictureInOtherThings(String other) {
        assertThat(PictureInfo.read(other.getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void neverThrowsOnDamage() {
        var seed = 4711L;
        var random = new Random(seed);
        var originals = List.of(
                TestPictures.png(40, 30), TestPictures.jpeg(40, 30), TestPictures.gif(40, 30), TestPictures.webp());

        for (var step = 0; step < 4_000; step++) {
            var damaged = damaged(originals.get(step % originals.size()).toBytes(), random);
            assertThat(isAnswered(damaged)).as("seed %d, step %d", seed, step).isTrue();
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        for (var flips = random.nextInt(1, 6); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private static boolean isAnswered(byte[] damaged) {
        try {
            var small = PictureInfo.read(damaged).filter(info -> info.pixels() < 10_000);
            small.ifPresent(info -> TestPictures.decoded(damaged));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void doesNotHangOnAReaderThatOverlooksTheEnd() {
        var webp = HexFormat.of().parseHex("524946461e000000574542505650384c110000002f00450000c6d0fffef769ff8188");

        assertThat(PictureInfo.read(webp)).contains(new PictureInfo("image/webp", 1281, 2));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> TestPictures.decoded(webp)))
                .isEmpty();
    }
}
