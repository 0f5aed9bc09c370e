package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.generation.Painting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// `/credits` says what each credit went for.
class CreditsTest extends CoreTest {

    @Autowired
    private Phrasebook phrasebook;

    @Test
    void namesWhatCreditsWentFor() {
        agrees();
        says("anime", Map.of(), Material.of(List.of(platform.holds(ScriptedModel.png(40, 40)))));
        awaitPictures(2);

        assertThat(credits())
                .contains("· −4 · a test of the gate", "· welcome gift")
                .contains("· −4 · Anime");
        assertThat(credits().lines().filter(line -> line.matches("\\w+ \\d+, \\d{4}")))
                .hasSizeBetween(1, 2);
    }

    @Test
    void saysThatAPictureWasDeleted() {
        agrees();
        presses(buttons(presses(button(awaitPictures(1).getFirst(), "result.delete-button")))
                .getFirst());

        assertThat(credits()).contains("· −4 · picture (deleted)").doesNotContain("gate");
    }

    @Test
    void namesWhatCameBack() {
        agrees();
        model.answers(order -> new Painting.Worded("words only", ScriptedModel.NAME));
        says("generate", "nothing to see");
        awaitReceived(2);

        assertThat(credits()).contains("· 4 back · nothing to see · did not come out, nothing spent");
    }

    private String credits() {
        Answer answer = says("credits", "");
        return phrasebook.words(((Reply.Say) answer.replies().getFirst()).text(), Locale.ENGLISH);
    }
}
