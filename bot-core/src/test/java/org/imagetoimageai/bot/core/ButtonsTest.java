package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ButtonsTest extends CoreTest {

    @Autowired
    Buttons buttons;

    @Test
    void carriesAnActionAndItsSubjectInWhatEveryPlatformTakes() {
        var subject = UUID.randomUUID();

        var button = buttons.button(Text.of("any"), "waiting", subject);

        assertThat(button.token().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Button.LONGEST_TOKEN);
        var pressed = buttons.resolve(button.token()).orElseThrow();
        assertThat(pressed.action()).isEqualTo("waiting");
        assertThat(pressed.id()).isEqualTo(subject);
    }

    @Test
    void cannotBeMadeUp() {
        var token = buttons.button(Text.of("any"), "orig", UUID.randomUUID()).token();
        var bytes = Base64.getUrlDecoder().decode(token);

        for (var i = 0; i < bytes.length; i++) {
            var altered = bytes.clone();
            altered[i] ^= 1;
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(altered);
            assertThat(buttons.resolve(forged)).as("byte %s altered", i).isEqualTo(Optional.empty());
        }
        assertThat(buttons.resolve("")).isEmpty();
        assertThat(buttons.resolve("not base64 !")).isEmpty();
    }

    @Test
    void tellsWhoeverPressesWhatIsNotTheirs() {
        agrees();
        var original = awaitPictures(1).getFirst().buttons().getFirst();

        var answer = asSomebodyElse(original);

        assertThat(key(answer)).isEqualTo("button.not-yours");
        assertThat(received()).hasSize(1);
    }

    @Test
    void answersAButtonItNeverMade() {
        assertThat(key(presses(new Button(Text.of("any"), "made-up")))).isEqualTo("button.unknown");
    }
}
