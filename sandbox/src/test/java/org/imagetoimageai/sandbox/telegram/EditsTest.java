package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final Map<String, Object> KEYBOARD =
            Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Again", "callback_data", "again:1"))));

    private final TestClock clock = new TestClock();
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withClock(clock).withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");

    @BeforeEach
    void start() {
        ada.pressesStart();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void changesTheText() {
        var id = send("drawing…");
        clock.advance(Duration.ofSeconds(10));

        var edited = bot.result(
                "editMessageText", "chat_id", ada.id(), "message_id", id, "text", "<i>done</i>", "parse_mode", "HTML");

        assertThat(edited.path("text").asString()).isEqualTo("done");
        assertThat(edited.path("edit_date").asLong() - edited.path("date").asLong())
                .isEqualTo(10);
        var shown = ada.received().getFirst();
        assertThat(shown.text()).isEqualTo("done");
        assertThat(shown.isEdited()).isTrue();
    }

    @Test
    void refusesToChangeNothing() {
        var id = send("same");

        assertThat(bot.refusal("editMessageText", "chat_id", ada.id(), "message_id", id, "text", "same"))
                .isEqualTo("Bad Request: message is not modified: specified new message content and reply markup are"
                        + " exactly the same as a current content and reply markup of the message");
        assertThat(bot.refusal("editMessageReplyMarkup", "chat_id", ada.id(), "message_id", id))
                .startsWith("Bad Request: message is not modified");
    }

    @Test
    void takesTheKeyboardAwayUnlessItIsGivenAgain() {
        var id = bot.result("sendMessage", "chat_id", ada.id(), "text", "one", "reply_markup", KEYBOARD)
                .path("message_id")
                .asInt();

        bot.result("editMessageText", "chat_id", ada.id(), "message_id", id, "text", "two", "reply_markup", KEYBOARD);
        assertThat(ada.received().getFirst().buttons()).hasSize(1);
        bot.result("editMessageText", "chat_id", ada.id(), "message_id", id, "text", "three");

        assertThat(ada.received().getFirst().buttons()).isEmpty();
        bot.result("editMessageReplyMarkup", "chat_id", ada.id(), "message_id", id, "reply_markup", KEYBOARD);
        assertThat(ada.received().getFirst().buttons()).hasSize(1);
    }

    @Test
    void changesCaptionsOfPicturesOnly() {
        bot.upload("sendPhoto", "photo", "a.png", Shapes.png(40, 40), "chat_id", ada.id(), "caption", "one");
        var photo = ada.received().getFirst().id();
        var text = send("text");

        bot.result("editMessageCaption", "chat_id", ada.id(), "message_id", photo, "caption", "two");

        assertThat(ada.received().getFirst().text()).isEqualTo("two");
        assertThat(ada.received().getFirst().photo()).isPresent();
        assertThat(bot.refusal("editMessageCaption", "chat_id", ada.id(), "message_id", text, "caption", "x"))
                .isEqualTo("Bad Request: there is no caption in the message to edit");
        assertThat(bot.refusal("editMessageText", "chat_id", ada.id(), "message_id", photo, "text", "x"))
                .isEqualTo("Bad Request: there is no text in the message to edit");
    }

    @Test
    void editsItsOwnMessagesOnly() {
        var theirs = ada.sends("mine");

        assertThat(bot.refusal("editMessageText", "chat_id", ada.id(), "message_id", theirs.id(), "text", "x"))
                .isEqualTo("Bad Request: message can't be edited");
        assertThat(bot.refusal("editMessageText", "chat_id", ada.id(), "message_id", 99, "text", "x"))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(bot.refusal("editMessageText", "chat_id", ada.id(), "text", "x"))
                .isEqualTo("Bad Request: message identifier is not specified");
    }

    @Test
    void deletesWithinTwoDays() {
        var young = send("young");
        bot.result("deleteMessage", "chat_id", ada.id(), "message_id", young);
        assertThat(ada.received()).isEmpty();

        var old = send("old");
        clock.advance(Duration.ofHours(48));

        assertThat(bot.refusal("deleteMessage", "chat_id", ada.id(), "message_id", old))
                .isEqualTo("Bad Request: message can't be deleted for everyone");
        assertThat(bot.refusal("deleteMessage", "chat_id", ada.id(), "message_id", young))
                .isEqualTo("Bad Request: message to delete not found");
        var recent = send("recent");
        bot.result("deleteMessages", "chat_id", ada.id(), "message_ids", List.of(old, recent, 99));
        assertThat(ada.received()).extracting(ChatMessage::text).containsExactly("old");
    }

    private int send(String text) {
        return bot.result("sendMessage", "chat_id", ada.id(), "text", text)
                .path("message_id")
                .asInt();
    }
}
