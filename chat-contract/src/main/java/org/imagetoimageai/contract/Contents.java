package org.imagetoimageai.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Picture;
import org.imagetoimageai.bot.chat.Text;

/// What the contract sends.
public final class Contents {

    static final Button YES = new Button(Text.of("contract.yes"), "yes-token");
    static final Button NO = new Button(Text.of("contract.no"), "no-token");

    static final Text WITHDRAWN = Text.of("contract.withdrawn");

    /// Markup of all platforms, mentions, characters of several code points.
    static final String TYPED = "<b>*_`[x](y) ~~z~~ ||s|| @here <@U1> <!channel> & \\ \"q\" &amp;"
            + " \uD83E\uDD8A\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    private Contents() {}

    static Delivery to(Somebody person, Content content) {
        return new Delivery(
                UUID.randomUUID().toString(), new Destination.Direct(person.ref()), Locale.ENGLISH, content);
    }

    static Delivery words(Somebody person, String words, Button... buttons) {
        return to(person, new Content.Words(plain(words), List.of(buttons)));
    }

    static Text plain(String words) {
        return Text.of("contract.plain", words);
    }

    /// What stands in the chat now.
    ///
    /// @throws AssertionError when it was not delivered
    static List<DeliveredMessage> standing(DeliveryOutcome outcome) {
        assertThat(outcome).isInstanceOf(Delivered.class);
        return ((Delivered) outcome).messages();
    }

    static Picture picture(byte[] png) {
        return new Picture("picture.png", "image/png", png::clone);
    }

    /// Different for each seed.
    public static byte[] png(int seed) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, ((x * 4) << 16) ^ ((y * 5) << 8) ^ (seed * 37));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
