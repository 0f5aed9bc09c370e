package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagetoimageai.sandbox.telegram.Bot.with;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class FaultsTest {
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withoutRateLimits());
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
    void throttlesTheNextCalls() {
        telegram.faults().throttleNext("sendMessage", 2, 3);

        var refused = bot.post("sendMessage", with("chat_id", ada.id(), "text", "one"));
        bot.refusal("sendMessage", "chat_id", ada.id(), "text", "two");
        bot.result("sendMessage", "chat_id", ada.id(), "text", "three");

        assertThat(refused.statusCode()).isEqualTo(429);
        var body = Json.parse(refused.body());
        assertThat(body.path("description").asString()).isEqualTo("Too Many Requests: retry after 3");
        assertThat(body.path("parameters").path("retry_after").asInt()).isEqualTo(3);
        assertThat(ada.received()).extracting(ChatMessage::text).containsExactly("three");
    }

    @Test
    void throttlesAChatForAWhile() {
        var bob = telegram.person("Bob", "en");
        bob.pressesStart();
        telegram.faults().throttleChat(ada.id(), Duration.ofSeconds(60));

        var refused = bot.post("sendMessage", with("chat_id", ada.id(), "text", "one"));
        bot.refusal("editMessageText", "chat_id", ada.id(), "message_id", 1, "text", "two");
        bot.result("sendMessage", "chat_id", bob.id(), "text", "three");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Json.parse(refused.body())
                        .path("parameters")
                        .path("retry_after")
                        .asInt())
                .isBetween(50, 60);
        assertThat(ada.received()).isEmpty();
    }

    @Test
    void failsOnlyTheMethodNamed() {
        telegram.faults().next("sendMessage", Fault.SERVER_ERROR, 1);

        bot.result("getMe");

        assertThat(bot.post("sendMessage", with("chat_id", ada.id(), "text", "one"))
                        .statusCode())
                .isEqualTo(500);
        assertThat(telegram.faults().planned()).isEmpty();
    }

    @Test
    void meetsAnyMethodButPolling() {
        telegram.faults().next("*", Fault.SERVER_ERROR, 1);

        bot.result("getUpdates");

        assertThat(bot.refusal("getMe")).isEqualTo("Internal Server Error");
    }

    @Test
    void dropsTheConnectionBeforeAnythingHappens() {
        telegram.faults().next("sendMessage", Fault.DROP, 1);

        assertThatThrownBy(() -> bot.call("sendMessage", "chat_id", ada.id(), "text", "one"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(ada.received()).isEmpty();
        assertThat(telegram.journal().calls("sendMessage").getFirst().outcome()).isEqualTo("drop");
    }

    @Test
    void losesTheAnswerOfWhatHappened() {
        telegram.faults().loseNextAnswer("sendMessage");

        assertThatThrownBy(() -> bot.call("sendMessage", "chat_id", ada.id(), "text", "one"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(ada.received()).extracting(ChatMessage::text).containsExactly("one");
        assertThat(telegram.journal().calls("sendMessage").getFirst().outcome()).isEqualTo("lose_answer");
    }

    @Test
    void garblesTheAnswerOfWhatHappened() {
        telegram.faults().garbleNextAnswer("sendMessage");

        var answer = bot.post("sendMessage", with("chat_id", ada.id(), "text", "one"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> Json.parse(answer.body())).isInstanceOf(JacksonException.class);
        assertThat(ada.received()).hasSize(1);
    }

    @Test
    void answersWithDateZero() {
        telegram.faults().next("sendMessage", Fault.DATE_ZERO, 1);

        var sent = bot.result("sendMessage", "chat_id", ada.id(), "text", "one");

        assertThat(sent.path("date").asLong(-1)).isZero();
        assertThat(ada.received().getFirst().date().getEpochSecond()).isPositive();
    }

    @Test
    void takesItsTime() {
        telegram.faults().delay("getMe", Duration.ofMillis(300));

        var before = System.nanoTime();
        bot.result("getMe");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        telegram.faults().clear();
        assertThat(telegram.faults().latencies()).isEmpty();
    }

    @Test
    void bringsAnUpdateOfAnyShape() {
        var id = telegram.injectUpdate("{\"message\":{\"date\":\"tomorrow\"},\"purple\":[]}");

        var updates = bot.result("getUpdates", "offset", id);

        assertThat(updates.get(0).path("message").path("date").asString()).isEqualTo("tomorrow");
        assertThat(updates.get(0).path("update_id").asLong()).isEqualTo(id);
    }

    @Test
    void bringsAnUpdateTwice() {
        var first = telegram.lastUpdateId();
        bot.result("getUpdates", "offset", first + 1);

        telegram.repeatUpdate(first);
        var again = bot.result("getUpdates", "offset", first + 1);
        var other = telegram.repeatUpdateUnderNewId(first);
        var asNew = bot.result("getUpdates", "offset", first + 1);

        assertThat(again.get(0).path("update_id").asLong()).isEqualTo(first);
        assertThat(again.size()).isEqualTo(1);
        assertThat(asNew.get(0).path("update_id").asLong()).isEqualTo(other);
        assertThat(asNew.get(0).path("message")).isEqualTo(again.get(0).path("message"));
        assertThat(asNew.size()).isEqualTo(1);
    }
}
