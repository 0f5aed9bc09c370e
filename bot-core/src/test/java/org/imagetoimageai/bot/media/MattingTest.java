package org.imagetoimageai.bot.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Subjects whose alpha is known are put on the key's colour, compressed as a model does, and cut out again.
class MattingTest {

    private static final int SIZE = 512;
    private static final Color KEY = Color.decode(Matting.KEY);

    private final Matting matting = new Matting(new Decoder());

    @Test
    void findsTheAlphaOfASolidSubjectThroughJpegNoise() throws IOException {
        assertThat(error(disc(new Color(200, 60, 40)))).isLessThan(2.5);
        assertThat(error(disc(new Color(240, 235, 230)))).isLessThan(2.5);
        assertThat(error(disc(new Color(25, 25, 30)))).isLessThan(2.5);
    }

    @Test
    void findsThinHair() throws IOException {
        assertThat(error(pen -> {
                    disc(new Color(90, 60, 40)).accept(pen);
                    pen.setStroke(new BasicStroke(2.5f));
                    for (var angle = 0.0; angle < 2 * Math.PI; angle += 0.2) {
                        pen.draw(new Line2D.Double(256, 256, 256 + 220 * Math.cos(angle), 256 + 220 * Math.sin(angle)));
                    }
                }))
                .isLessThan(6);
    }

    @Test
    void seesThroughHolesAndKeepsColoursNearTheKeyInside() throws IOException {
        var cut = cutOut(pen -> {
            disc(new Color(180, 120, 60)).accept(pen);
            pen.setColor(KEY);
            pen.fill(new Ellipse2D.Double(216, 216, 80, 80));
            pen.setColor(new Color(60, 150, 60));
            pen.fill(new Ellipse2D.Double(150, 150, 40, 40));
        });

        assertThat(alpha(cut, 256, 256)).isZero();
        assertThat(alpha(cut, 170, 170)).isEqualTo(255);
        assertThat(alpha(cut, 320, 256)).isEqualTo(255);
        assertThat(alpha(cut, 3, 3)).isZero();
    }

    @Test
    void leavesNoGreenAtTheEdge() throws IOException {
        var cut = cutOut(disc(new Color(200, 60, 40)));

        for (var i = 0; i < SIZE * SIZE; i++) {
            var colour = new Color(cut.getRGB(i % SIZE, i / SIZE), true);
            if (colour.getAlpha() > 60) {
                assertThat(colour.getGreen()).isLessThan(colour.getRed() + 25);
            }
        }
    }

    @Test
    void refusesWhatHasNoFlatBackground() {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (var i = 0; i < SIZE * SIZE; i++) {
            picture.setRGB(i % SIZE, i / SIZE, (i * 2654435761L & 0xffffffL) > 0 ? (int) (i * 2654435761L) : 0);
        }
        assertThat(matting.cutOut(jpeg(picture))).isInstanceOf(Cutout.NoBackground.class);

        var nothing = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        fill(nothing.createGraphics());
        assertThat(matting.cutOut(jpeg(nothing))).isInstanceOf(Cutout.NoBackground.class);
    }

    private static Consumer<Graphics2D> disc(Color color) {
        return pen -> {
            pen.setColor(color);
            pen.fill(new Ellipse2D.Double(106, 106, 300, 300));
        };
    }

    /// The mean absolute difference to the true alpha, over all pixels that are not plainly one or the other, in steps
    /// of 255.
    private double error(Consumer<Graphics2D> subject) throws IOException {
        var truth = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        subject.accept(smooth(truth.createGraphics()));
        var cut = cutOut(subject);
        var sum = 0.0;
        for (var i = 0; i < SIZE * SIZE; i++) {
            sum += Math.abs(alpha(truth, i % SIZE, i / SIZE) - alpha(cut, i % SIZE, i / SIZE));
        }
        return sum / (SIZE * SIZE);
    }

    private BufferedImage cutOut(Consumer<Graphics2D> subject) throws IOException {
        var keyed = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        var pen = smooth(keyed.createGraphics());
        fill(pen);
        subject.accept(pen);
        var cut = (Cutout.CutOut) matting.cutOut(jpeg(keyed));
        assertThat(cut.picture().info().mediaType()).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(cut.picture().toBytes()));
    }

    private static void fill(Graphics2D pen) {
        pen.setColor(KEY);
        pen.fillRect(0, 0, SIZE, SIZE);
    }

    private static Graphics2D smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    private static PictureBytes jpeg(BufferedImage image) {
        return PictureBytes.of(ImageCodec.encodeJpeg(image, 0.9f)).orElseThrow();
    }

    private static int alpha(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24;
    }
}
