package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbacksTest {
    private static final String TOO_OLD =
            "Bad Request: query is too old and response timeout expired or query ID is invalid";

    private final TestClock clock = new TestClock();
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withClock(clock).withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "id-ID");

    @BeforeEach
    void start() {
        ada.pressesStart();
        bot.result(
                "sendMessage",
                "chat_id",
                ada.id(),
                "text",
                "what now?",
                "reply_markup",
                Map.of(
                        "inline_keyboard",
                        List.of(List.of(
                                Map.of("text", "Again", "callback_data", "again:1"),
                                Map.of("text", "Site", "url", "https://example.org")))));
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void bringsAPressAndSpinsUntilItIsAnswered() {
        var press = ada.press(question(), "Again");

        var query = bot.result("getUpdates", "offset", -1).get(0).path("callback_query");

        assertThat(query.path("data").asString()).isEqualTo("again:1");
        assertThat(query.path("from").path("language_code").asString()).isEqualTo("id-ID");
        assertThat(query.path("message").path("text").asString()).isEqualTo("what now?");
        assertThat(query.path("message").path("reply_markup").has("inline_keyboard"))
                .isTrue();
        assertThat(query.path("id").asString()).isEqualTo(press.queryId());
        assertThat(press.answer()).isEmpty();
        bot.result("answerCallbackQuery", "callback_query_id", press.queryId(), "text", "On it", "show_alert", true);
        assertThat(press.awaitsAnswer(Duration.ofSeconds(5))).isEqualTo(new Press.Answer("On it", true, ""));
    }

    @Test
    void takesOneAnswerWithinAMinute() {
        var answered = ada.pressData(question(), "again:1");
        bot.result("answerCallbackQuery", "callback_query_id", answered.queryId());
        var late = ada.pressData(question(), "again:1");
        clock.advance(Duration.ofSeconds(61));

        assertThat(bot.refusal("answerCallbackQuery", "callback_query_id", answered.queryId()))
                .isEqualTo(TOO_OLD);
        assertThat(bot.refusal("answerCallbackQuery", "callback_query_id", late.queryId()))
                .isEqualTo(TOO_OLD);
        assertThat(bot.refusal("answerCallbackQuery", "callback_query_id", "1")).isEqualTo(TOO_OLD);
    }

    @Test
    void takesAnswersUpTo200Characters() {
        var press = ada.press(question(), "Again");

        assertThat(bot.refusal("answerCallbackQuery", "callback_query_id", press.queryId(), "text", "x".repeat(201)))
                .isEqualTo("Bad Request: MESSAGE_TOO_LONG");
        bot.result("answerCallbackQuery", "callback_query_id", press.queryId(), "text", "x".repeat(200));
    }

    @Test
    void pressesOnlyWhatIsThere() {
        assertThatThrownBy(() -> ada.press(question(), "Undo")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ada.press(question(), "Site")).isInstanceOf(IllegalArgumentException.class);
        bot.result(
                "deleteMessage", "chat_id", ada.id(), "message_id", question().id());
        assertThatThrownBy(() -> ada.pressData(ada.chat().getFirst(), "again:1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ChatMessage question() {
        return ada.received().getFirst();
    }
}
