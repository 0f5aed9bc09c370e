package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.chat.RichText.Span;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What an operator adds by configuration alone: an action of their own, and an address on the web.
class OperatorsOwnTest extends CoreTest {

    private static final Path ACTIONS = write("""
        actions:
          - id: postcard
            pictures: {least: 1, most: 2}
            prompt: Lay this out as a postcard. {words}
            price: 3
            texts:
              en: {name: Postcard, summary: Make a postcard, note: Print it on card.}
              id: {name: Kartu pos, summary: Buat kartu pos}
        """);

    @Autowired
    Phrasebook phrasebook;

    @DynamicPropertySource
    static void ownSettings(DynamicPropertyRegistry registry) {
        registry.add("bot.actions", ACTIONS::toString);
        registry.add("bot.web.public-url", () -> "https://pictures.example.org/");
    }

    @Test
    void actsByACommandWithThePersonsWords() {
        agrees();

        var answer = says("postcard", Map.of("words", "In blue."), Material.of(List.of(picture())));

        assertThat(key(answer)).isEqualTo("generate.accepted");
        awaitPictures(2);
        assertThat(model.lastOrder().prompt()).isEqualTo("Lay this out as a postcard. In blue.");
        await().until(() -> balance().held() == 0);
        assertThat(balance().posted()).isEqualTo(13);
    }

    @Test
    void actsByAButtonWithItsNameAndPrice() {
        agrees();

        var menu = writes("", Material.of(List.of(picture())));
        var button = buttons(menu).stream()
                .filter(one -> phrasebook.words(one.label(), Locale.of("id")).equals("Kartu pos · 3"))
                .findAny()
                .orElseThrow();

        assertThat(key(presses(button))).isEqualTo("generate.accepted");
        awaitPictures(2);
        assertThat(model.lastOrder().prompt()).isEqualTo("Lay this out as a postcard.");
    }

    @Test
    void standsInTheMenuInBothLanguages() {
        var spec = dispatcher.specs().stream()
                .filter(one -> one.name().equals("postcard"))
                .findAny()
                .orElseThrow();

        assertThat(phrasebook.words(spec.summary(), Locale.ENGLISH)).isEqualTo("Make a postcard");
        assertThat(phrasebook.words(spec.summary(), Locale.of("id"))).isEqualTo("Buat kartu pos");
    }

    @Test
    void linksToTheTextsOnTheWeb() {
        assertThat(links(says("policy", ""))).containsExactly("https://pictures.example.org/policy?lang=en");
        assertThat(links(says("terms", ""))).containsExactly("https://pictures.example.org/terms?lang=en");
        assertThat(links(says("privacy", "")))
                .containsExactly(
                        "https://pictures.example.org/policy?lang=en", "https://pictures.example.org/terms?lang=en");

        says("language", "id");
        assertThat(links(says("policy", ""))).containsExactly("https://pictures.example.org/policy?lang=id");
    }

    private List<String> links(Answer answer) {
        return spoken(answer).spans().stream()
                .filter(Span.Link.class::isInstance)
                .map(link -> ((Span.Link) link).href())
                .toList();
    }

    private RichText spoken(Answer answer) {
        return phrasebook.say(((Reply.Say) answer.replies().getFirst()).text(), answer.locale());
    }

    private PictureRef picture() {
        return platform.holds(ScriptedModel.png(20, 10));
    }

    private static Path write(String yaml) {
        try {
            return Files.writeString(Files.createTempFile("actions", ".yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
