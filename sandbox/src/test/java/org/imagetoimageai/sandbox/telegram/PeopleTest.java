package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PeopleTest {
    private final TestClock clock = new TestClock();
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withClock(clock).withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");

    @BeforeEach
    void start() {
        ada.pressesStart();
        bot.updates();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void answersCarryThePictureTheyAnswerOneLevelDeep() {
        var photo = ada.sendsPhoto(Shapes.png(40, 40), "holiday");
        var first = ada.repliesTo(photo, "/anime");
        ada.repliesTo(first, "please");
        ada.repliesWithPhoto(photo, Shapes.png(50, 50), "or this");

        var updates = bot.updates();

        var answered = message(updates.get(1)).path("reply_to_message");
        assertThat(answered.path("photo").isEmpty()).isFalse();
        assertThat(answered.path("caption").asString()).isEqualTo("holiday");
        assertThat(answered.path("from").path("id").asLong()).isEqualTo(ada.id());
        assertThat(message(updates.get(2)).path("reply_to_message").path("text").asString())
                .isEqualTo("/anime");
        assertThat(message(updates.get(2)).path("reply_to_message").has("reply_to_message"))
                .isFalse();
        assertThat(message(updates.get(3)).path("photo").isEmpty()).isFalse();
        assertThat(message(updates.get(3))
                        .path("reply_to_message")
                        .path("message_id")
                        .asInt())
                .isEqualTo(photo.id());
    }

    @Test
    void answersToWhatIsGoneCarryNothing() {
        var photo = ada.sendsPhoto(Shapes.png(40, 40), "");
        ada.deletes(photo);
        ada.repliesTo(photo, "/anime");

        assertThat(message(bot.updates().getLast()).has("reply_to_message")).isFalse();
        assertThat(ada.chat()).doesNotContain(photo);
    }

    @Test
    void quotesAPartOfAMessage() {
        var text = ada.sends("a fox in the snow");
        ada.quotes(text, "in the snow", "in the rain");

        var quote = message(bot.updates().getLast()).path("quote");

        assertThat(quote.path("text").asString()).isEqualTo("in the snow");
        assertThat(quote.path("position").asInt()).isEqualTo(6);
        assertThat(bot.refusal(
                        "sendMessage",
                        "chat_id",
                        ada.id(),
                        "text",
                        "x",
                        "reply_parameters",
                        Map.of("message_id", text.id(), "quote", "in the sun")))
                .isEqualTo("Bad Request: QUOTE_TEXT_INVALID");
    }

    @Test
    void sendDocumentsOfAnyTypeTheyClaim() {
        ada.sendsDocument("fox.heic", "image/heic", new byte[] {1, 2, 3}, "/restore");
        var named = new LinkedHashMap<String, byte[]>();
        named.put("a.svg", new byte[] {4});
        named.put("b.txt", new byte[] {5});
        ada.sendsDocuments(named, 0, "both");

        var updates = bot.updates();

        var document = message(updates.getFirst()).path("document");
        assertThat(document.path("mime_type").asString()).isEqualTo("image/heic");
        assertThat(document.path("file_name").asString()).isEqualTo("fox.heic");
        assertThat(message(updates.get(1)).path("caption").asString()).isEqualTo("both");
        assertThat(message(updates.get(2)).path("media_group_id"))
                .isEqualTo(message(updates.get(1)).path("media_group_id"));
    }

    @Test
    void sendOtherThingsForwardAndEdit() {
        var news = telegram.channel("News", "foxnews", ada);
        var post = ada.in(news).sendsPhoto(Shapes.png(40, 40), "fox");
        ada.sendsSticker("🦊");
        ada.sendsVoice(3);
        ada.forwards(post);
        ada.edits(ada.sends("a fux"), "a fox");

        var updates = bot.updates();

        assertThat(message(updates.get(0)).path("sticker").path("emoji").asString())
                .isEqualTo("🦊");
        assertThat(message(updates.get(1)).path("voice").path("duration").asInt())
                .isEqualTo(3);
        assertThat(message(updates.get(2)).path("forward_origin").path("type").asString())
                .isEqualTo("channel");
        assertThat(message(updates.get(2)).path("photo").isEmpty()).isFalse();
        assertThat(updates.getLast().path("edited_message").path("text").asString())
                .isEqualTo("a fox");
    }

    @Test
    void messagesAgeOneByOne() {
        var id = bot.result("sendMessage", "chat_id", ada.id(), "text", "old")
                .path("message_id")
                .asInt();
        var young = bot.result("sendMessage", "chat_id", ada.id(), "text", "young")
                .path("message_id")
                .asInt();

        telegram.ages(ada.received().getFirst(), Duration.ofHours(48));

        assertThat(bot.refusal("deleteMessage", "chat_id", ada.id(), "message_id", id))
                .isEqualTo("Bad Request: message can't be deleted for everyone");
        bot.result("deleteMessage", "chat_id", ada.id(), "message_id", young);
        bot.result("editMessageText", "chat_id", ada.id(), "message_id", id, "text", "placeholder");
        assertThat(ada.received()).extracting(ChatMessage::text).containsExactly("placeholder");
    }

    @Test
    void seeADraftForHalfAMinuteOrUntilTheMessageComes() {
        draft("a fo");
        assertThat(ada.draft()).contains("a fo");
        clock.advance(Duration.ofSeconds(30));
        assertThat(ada.draft()).isEmpty();
        draft("");
        assertThat(ada.draft()).contains("");
        bot.result("sendMessage", "chat_id", ada.id(), "text", "a fox");
        assertThat(ada.draft()).isEmpty();
        var group = telegram.group("Friends", ada);
        group.addsBot();
        assertThat(bot.refusal("sendMessageDraft", "chat_id", group.id(), "draft_id", 1, "text", "x"))
                .startsWith("Bad Request");
        assertThat(bot.refusal("sendMessageDraft", "chat_id", ada.id(), "draft_id", 0, "text", "x"))
                .startsWith("Bad Request");
        assertThat(bot.refusal("sendMessage", "chat_id", ada.id(), "message_thread_id", 7, "text", "x"))
                .isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void sendAlbumsOfTwoToTen() {
        assertThatThrownBy(() -> ada.sendsAlbum(List.of(Shapes.png(40, 40)), 0, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void draft(String text) {
        bot.result("sendMessageDraft", "chat_id", ada.id(), "draft_id", 1, "text", text);
    }

    private static JsonNode message(JsonNode update) {
        return update.path("message");
    }
}
