package org.imagetoimageai.bot.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.imagetoimageai.bot.media.Rendition.AsIs;
import org.imagetoimageai.bot.media.Rendition.Impossible;
import org.imagetoimageai.bot.media.Rendition.Reencoded;
import org.imagetoimageai.sandbox.hostile.SamplePictures;
import org.junit.jupiter.api.Test;

class RenditionsTest {

    private static final PictureLimits TELEGRAM = new PictureLimits(10_000_000, 10_000, 20);

    private final Renditions renditions = new Renditions(new Decoder());

    @Test
    void leavesAPictureThatFitsAsItIs() {
        var picture = TestPictures.png(400, 300);

        assertThat(renditions.fit(picture, TELEGRAM)).isEqualTo(new AsIs(picture));
    }

    @Test
    void scalesAPictureWithTooManyPixels() {
        var limits = new PictureLimits(10_000_000, 350, 20);

        var smaller = reencoded(TestPictures.png(400, 300), limits);

        assertThat(smaller.info()).isEqualTo(new PictureInfo("image/jpeg", 200, 150));
    }

    @Test
    void squeezesAPictureWithTooManyBytes() {
        var noise = TestPictures.noise(600, 400);
        var limits = new PictureLimits(60_000, 10_000, 20);

        var smaller = reencoded(noise, limits);

        assertThat(noise.length()).isGreaterThan(600_000);
        assertThat(smaller.length()).isLessThanOrEqualTo(60_000).isGreaterThan(20_000);
        assertThat(smaller.info().width() * 400).isCloseTo(smaller.info().height() * 600, within(1_000));
    }

    private static Offset<Integer> within(int value) {
        return Offset.offset(value);
    }

    @Test
    void readsEveryFormat() {
        var limits = new PictureLimits(10_000_000, 20, 20);

        assertThat(reencoded(TestPictures.png(40, 30), limits).info().mediaType())
                .isEqualTo("image/jpeg");
        assertThat(reencoded(TestPictures.jpeg(40, 30), limits).info().mediaType())
                .isEqualTo("image/jpeg");
        assertThat(reencoded(TestPictures.gif(40, 30), limits).info().mediaType())
                .isEqualTo("image/jpeg");
        assertThat(renditions.fit(TestPictures.webp(), new PictureLimits(10, 20, 20)))
                .isInstanceOf(Impossible.class);
        assertThat(TestPictures.decoded(TestPictures.webp().toBytes())).isPresent();
    }

    @Test
    void paintsTransparencyWhite() throws IOException {
        var smaller = reencoded(TestPictures.transparent(40, 40), new PictureLimits(10_000_000, 40, 20));

        var image = ImageIO.read(new ByteArrayInputStream(smaller.toBytes()));
        assertThat(image.getRGB(10, 10) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void givesUpOnShapesThatScalingCannotMend() {
        assertThat(renditions.fit(TestPictures.png(420, 20), TELEGRAM)).isInstanceOf(Impossible.class);
        assertThat(renditions.fit(TestPictures.png(400, 20), TELEGRAM)).isInstanceOf(AsIs.class);
    }

    @Test
    void doesNotDecodeABomb() {
        var bomb = PictureBytes.of(SamplePictures.promising(50_000, 50_000)).orElseThrow();

        assertThat(renditions.fit(bomb, TELEGRAM)).isInstanceOf(Impossible.class);
    }

    @Test
    void givesUpOnAPictureThatIsDamagedBehindItsHeader() {
        var bytes = TestPictures.noise(100, 100).toBytes();
        var cut = PictureBytes.of(Arrays.copyOf(bytes, 50)).orElseThrow();

        assertThat(renditions.fit(cut, new PictureLimits(40, 100, 20))).isInstanceOf(Impossible.class);
    }

    @Test
    void givesUpWhenNothingIsSmallEnough() {
        assertThat(renditions.fit(TestPictures.noise(100, 100), new PictureLimits(10, 10_000, 20)))
                .isInstanceOf(Impossible.class);
    }

    private PictureBytes reencoded(PictureBytes original, PictureLimits limits) {
        var rendition = renditions.fit(original, limits);
        assertThat(rendition).isInstanceOf(Reencoded.class);
        var picture = ((Reencoded) rendition).picture();
        assertThat(limits.allow(picture)).isTrue();
        return picture;
    }
}
