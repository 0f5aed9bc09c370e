package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    private static final int WIDE = 64;
    private static final int HIGH = 32;

    /// Where the red corner, stored at the top left, is shown.
    @ParameterizedTest
    @CsvSource({
        "1,false,false,false", "2,false,true,false", "3,false,true,true", "4,false,false,true",
        "5,true,false,false", "6,true,true,false", "7,true,true,true", "8,true,false,true"
    })
    void turnsPhotosUpright(int orientation, boolean tall, boolean right, boolean bottom) throws IOException {
        try (var telegram = TelegramEmulator.start(TelegramOptions.defaults())) {
            for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                var shown = Shapes.read(telegram.person("Ada", "en")
                        .sendsPhoto(jpeg(orientation, order), "")
                        .pictureBytes());

                assertThat(shown.getWidth()).isEqualTo(tall ? HIGH : WIDE);
                var x = right ? shown.getWidth() - 5 : 4;
                var y = bottom ? shown.getHeight() - 5 : 4;
                assertThat(new Color(shown.getRGB(x, y)).getRed()).isGreaterThan(200);
                assertThat(new Color(shown.getRGB(shown.getWidth() - 1 - x, shown.getHeight() - 1 - y)).getRed())
                        .isLessThan(60);
            }
        }
    }

    @Test
    void takesWhatSaysNothingAsUpright() {
        assertThat(Orientation.of(new byte[0])).isEqualTo(1);
        assertThat(Orientation.of(Shapes.png(20, 20))).isEqualTo(1);
        assertThat(Orientation.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 4, 1}))
                .isEqualTo(1);
    }

    private static byte[] jpeg(int orientation, ByteOrder order) throws IOException {
        var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, 16, 16);
        canvas.dispose();
        var plain = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", plain);
        var out = new ByteArrayOutputStream();
        out.write(plain.toByteArray(), 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
        out.write(ByteBuffer.allocate(26)
                .order(order)
                .put(new byte[] {
                    (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'),
                    (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I')
                })
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array());
        out.write(plain.toByteArray(), 2, plain.size() - 2);
        return out.toByteArray();
    }
}
