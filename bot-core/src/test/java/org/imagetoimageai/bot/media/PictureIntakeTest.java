package org.imagetoimageai.bot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.imagetoimageai.sandbox.hostile.Forge;
import org.imagetoimageai.sandbox.hostile.HandmadeWebp;
import org.imagetoimageai.sandbox.hostile.SamplePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PictureIntakeTest {

    private static final Set<String> HARMLESS = Set.of("JPEG", "JFIF", "Huffman", "PNG-IHDR", "File Type");

    /// Of any size: what becomes of a picture shows in a few pixels.
    private final PictureIntake intake = new PictureIntake(new Decoder(), 1);

    static Stream<Integer> orientations() {
        return IntStream.rangeClosed(1, 8).boxed();
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void turnsAJpegUpright(int orientation) throws Exception {
        for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            var exif = Forge.segment(0xe1, Forge.joined(Forge.text("Exif\0\0"), Forge.exif(orientation, order)));

            isUpright(Forge.jpegWith(SamplePictures.encoded(stored(orientation), "jpeg"), exif));
        }
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void turnsAPngUpright(int orientation) throws Exception {
        var exif = SamplePictures.chunk("eXIf", Forge.exif(orientation, ByteOrder.BIG_ENDIAN));

        isUpright(Forge.pngWith(SamplePictures.encoded(stored(orientation), "png"), exif));
    }

    @ParameterizedTest
    @MethodSource("orientations")
    void turnsAWebpUpright(int orientation) throws Exception {
        var stored = stored(orientation);
        var width = stored.getWidth();
        var height = stored.getHeight();
        var image = HandmadeWebp.bitmap(width, height, (x, y) -> (stored.getRGB(x, y) & 0xff00) != 0);
        for (var preamble : List.of("", "Exif\0\0")) {
            var exif = Forge.joined(Forge.text(preamble), Forge.exif(orientation, ByteOrder.LITTLE_ENDIAN));

            isUpright(HandmadeWebp.riff(
                    HandmadeWebp.extended(8, width, height),
                    HandmadeWebp.chunk("VP8L", image),
                    HandmadeWebp.chunk("EXIF", exif)));
        }
    }

    /// What a camera stores that was held this way: 48 by 32 upright pixels, green at the upper left, and half as much
    /// at the upper right.
    private static BufferedImage stored(int orientation) {
        var turned = orientation >= 5;
        var image = new BufferedImage(turned ? 32 : 48, turned ? 48 : 32, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < 32; y++) {
            for (var x = 0; x < 48; x++) {
                var colour = x < 16 && y < 16 || x >= 40 && y < 16 ? 0x00ff00 : 0;
                switch (orientation) {
                    case 1 -> image.setRGB(x, y, colour);
                    case 2 -> image.setRGB(47 - x, y, colour);
                    case 3 -> image.setRGB(47 - x, 31 - y, colour);
                    case 4 -> image.setRGB(x, 31 - y, colour);
                    case 5 -> image.setRGB(y, x, colour);
                    case 6 -> image.setRGB(y, 47 - x, colour);
                    case 7 -> image.setRGB(31 - y, 47 - x, colour);
                    default -> image.setRGB(31 - y, x, colour);
                }
            }
        }
        return image;
    }

    private void isUpright(byte[] upload) throws Exception {
        var picture = taken(upload);
        var image = image(picture);
        assertThat(picture.info().width()).isEqualTo(48);
        assertThat(picture.info().height()).isEqualTo(32);
        assertThat(green(image, 4, 4)).isGreaterThan(200);
        assertThat(green(image, 12, 12)).isGreaterThan(200);
        assertThat(green(image, 44, 4)).isGreaterThan(200);
        assertThat(green(image, 34, 4)).isLessThan(50);
        assertThat(green(image, 4, 24)).isLessThan(50);
        assertThat(green(image, 44, 24)).isLessThan(50);
    }

    private static int green(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y)).getGreen();
    }

    @Test
    void leavesNoMetadata() throws Exception {
        var exif = Forge.joined(Forge.text("Exif\0\0"), Forge.circularExif());
        var jpeg = Forge.jpegWith(
                TestPictures.jpeg(40, 30).toBytes(),
                Forge.segment(0xe1, exif),
                Forge.segment(0xe1, Forge.text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>canary</x:xmpmeta>")),
                Forge.segment(0xed, Forge.text("Photoshop 3.0\0008BIM\4\4\0\0\0\0\0\6canary")),
                Forge.segment(0xe2, Forge.text("MPF\0canary")),
                Forge.segment(0xfe, Forge.text("canary")));
        var png = Forge.pngWith(
                TestPictures.saying("canary").toBytes(),
                SamplePictures.chunk("tIME", new byte[7]),
                SamplePictures.chunk("pHYs", new byte[9]),
                SamplePictures.chunk("caBX", Forge.text("canary")),
                SamplePictures.chunk("eXIf", Forge.circularExif()),
                SamplePictures.chunk("zTXt", Forge.joined(Forge.text("a\0\0"), Forge.deflated(Forge.text("canary")))),
                SamplePictures.chunk("iTXt", Forge.text("XML:com.adobe.xmp\0\0\0\0\0canary")));
        var webp = HandmadeWebp.riff(
                HandmadeWebp.extended(12, 40, 30),
                HandmadeWebp.chunk("VP8L", HandmadeWebp.bitmap(40, 30, (x, y) -> x > y)),
                HandmadeWebp.chunk("EXIF", Forge.circularExif()),
                HandmadeWebp.chunk("XMP ", Forge.text("canary")));
        var gif = Forge.joined(TestPictures.gif(40, 30).toBytes(), Forge.text("canary"));

        for (var upload : List.of(jpeg, png, webp, gif)) {
            var bytes = taken(Forge.joined(upload, Forge.text("canary"))).toBytes();

            assertThat(Forge.find(bytes, "canary")).isNegative();
            assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                            .getDirectories())
                    .extracting(Directory::getName)
                    .isSubsetOf(HARMLESS);
        }
    }

    @Test
    void keepsTransparencyAndNothingElseAsPng() throws Exception {
        var half = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        half.setRGB(3, 3, 0x80ff0000);
        var opaque = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        opaque.setRGB(
                0, 0, 20, 10, IntStream.generate(() -> 0xff336699).limit(200).toArray(), 0, 20);

        var transparent = taken(SamplePictures.encoded(half, "png"));

        assertThat(transparent.info().mediaType()).isEqualTo("image/png");
        assertThat(image(transparent).getRGB(3, 3)).isEqualTo(0x80ff0000);
        assertThat(image(transparent).getRGB(0, 0) >>> 24).isZero();
        assertThat(image(taken(SamplePictures.encoded(opaque, "png")))
                        .getColorModel()
                        .hasAlpha())
                .isFalse();
        assertThat(taken(TestPictures.jpeg(20, 10).toBytes()).info().mediaType())
                .isEqualTo("image/jpeg");
        assertThat(taken(HandmadeWebp.solid(20, 10)).info().mediaType()).isEqualTo("image/jpeg");
        assertThat(taken(TestPictures.gif(20, 10).toBytes()).info().mediaType()).isEqualTo("image/png");
    }

    @Test
    void readsTheTransparencyOfALossyWebp() throws Exception {
        for (var file : SamplePictures.ALPHA_WEBP) {
            var picture = taken(Base64.getDecoder().decode(file));

            assertThat(picture.info()).isEqualTo(new PictureInfo("image/png", 16, 16));
            for (var i = 0; i < 256; i++) {
                assertThat(image(picture).getRGB(i % 16, i / 16) >>> 24).isEqualTo(8 * (i % 16) + 8 * (i / 16));
            }
        }
    }

    @Test
    void keepsGreyAsItIs() throws Exception {
        for (var type : List.of(DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT)) {
            for (var bands = 1; bands <= 4; bands++) {
                var colour = bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
                var model = new ComponentColorModel(
                        ColorSpace.getInstance(colour), bands % 2 == 0, false, bands % 2 == 0 ? 3 : 1, type);
                var raster = model.createCompatibleWritableRaster(8, 8);
                fill(raster, type == DataBuffer.TYPE_BYTE ? 100 : 100 * 257);

                var grey = image(taken(SamplePictures.encoded(new BufferedImage(model, raster, false, null), "png")));

                assertThat(grey.getRaster().getSample(4, 4, 0)).isEqualTo(100);
            }
        }
        var jpeg = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        fill(jpeg.getRaster(), 100);
        assertThat(image(taken(SamplePictures.encoded(jpeg, "jpeg")))
                        .getRaster()
                        .getSample(4, 4, 0))
                .isCloseTo(100, within(2));
    }

    private static void fill(WritableRaster raster, int value) {
        for (var band = 0; band < raster.getNumBands(); band++) {
            raster.setSamples(
                    0, 0, 8, 8, band, IntStream.generate(() -> value).limit(64).toArray());
        }
    }

    @Test
    void convertsToSrgb() throws Exception {
        var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var grey = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        grey.setRGB(
                0, 0, 32, 32, IntStream.generate(() -> 0x404040).limit(1_024).toArray(), 0, 32);
        var png = Forge.pngWith(
                SamplePictures.encoded(grey, "png"),
                SamplePictures.chunk("iCCP", Forge.joined(Forge.text("linear\0\0"), Forge.deflated(linear))));
        var jpeg = Forge.jpegWith(
                SamplePictures.encoded(grey, "jpeg"),
                Forge.segment(0xe2, Forge.joined(Forge.text("ICC_PROFILE\0\1\1"), linear)));

        assertThat(green(image(taken(png)), 9, 9)).isCloseTo(137, within(2));
        assertThat(green(image(taken(jpeg)), 9, 9)).isCloseTo(137, within(3));
    }

    @Test
    void understandsFourColours() throws Exception {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        for (var i = 0; i < 256; i++) {
            // As Adobe writes it, upside down: no cyan, full magenta and yellow, no black.
            raster.setPixel(i % 16, i / 16, new int[] {255, 0, 0, 255});
        }
        var image = image(taken(SamplePictures.cmyk(raster)));

        var colour = new Color(image.getRGB(8, 8));
        assertThat(colour.getRed()).isGreaterThan(180);
        assertThat(colour.getGreen()).isLessThan(80);
        assertThat(colour.getBlue()).isLessThan(80);
    }

    @Test
    void scalesWhatIsLargerThanAModelLooksAt() {
        assertThat(taken(TestPictures.jpeg(4_000, 2_000).toBytes()).info())
                .isEqualTo(new PictureInfo("image/jpeg", 3_072, 1_536));
        assertThat(taken(TestPictures.png(20_000, 100).toBytes()).info())
                .isEqualTo(new PictureInfo("image/png", 3_072, 16));
        assertThat(taken(TestPictures.png(3_072, 9).toBytes()).info())
                .isEqualTo(new PictureInfo("image/png", 3_072, 9));
    }

    @Test
    void refusesWhatIsTooSmallToMakeAnythingOf() {
        var usual = new PictureIntake(new Decoder());

        assertThat(usual.take(TestPictures.png(31, 400).toBytes())).isEqualTo(new Intake.TooSmall(31, 400));
        assertThat(usual.take(TestPictures.jpeg(400, 31).toBytes())).isEqualTo(new Intake.TooSmall(400, 31));
        assertThat(usual.take(TestPictures.png(32, 32).toBytes())).isInstanceOf(Intake.Taken.class);
    }

    @Test
    void saysByHowMuchItIsTooLarge() {
        assertThat(intake.take(new byte[20_000_001])).isEqualTo(new Intake.TooManyBytes(20_000_001, 20_000_000));
        assertThat(intake.take(SamplePictures.promising(5_001, 5_000)))
                .isEqualTo(new Intake.TooManyPixels(5_001, 5_000, 25_000_000));
        assertThat(intake.take(HandmadeWebp.solid(5_000, 3_000)))
                .isEqualTo(new Intake.TooManyPixels(5_000, 3_000, 10_000_000));
    }

    @Test
    void refusesByTheHeaderAtOnce() {
        var bomb = SamplePictures.promising(100_000, 100_000);
        var best = Long.MAX_VALUE;
        for (var i = 0; i < 50; i++) {
            var start = System.nanoTime();
            intake.take(bomb);
            best = Math.min(best, System.nanoTime() - start);
        }

        assertThat(best).isLessThan(5_000_000);
    }

    private PictureBytes taken(byte[] upload) {
        var outcome = intake.take(upload);
        assertThat(outcome).isInstanceOf(Intake.Taken.class);
        return ((Intake.Taken) outcome).picture();
    }

    private static BufferedImage image(PictureBytes picture) throws Exception {
        return ImageIO.read(picture.stream());
    }
}
