package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RateLimitsTest {
    private final TestClock clock = new TestClock();
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withClock(clock));
    private final Bot bot = new Bot(telegram);

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void allowsABurstAndThenOneASecondToOneChat() {
        var ada = starter("Ada");
        for (int i = 0; i < 20; i++) {
            assertThat(send(ada).path("ok").asBoolean()).isTrue();
        }

        var refused = send(ada);

        assertThat(refused.path("error_code").asInt()).isEqualTo(429);
        assertThat(refused.path("description").asString()).isEqualTo("Too Many Requests: retry after 1");
        assertThat(refused.path("parameters").path("retry_after").asInt()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(send(ada).path("ok").asBoolean()).isTrue();
        assertThat(send(ada).path("ok").asBoolean()).isFalse();
    }

    @Test
    void allowsThirtyASecondOverAllChats() {
        var allowed = 0;
        for (int i = 0; i < 40; i++) {
            allowed += send(starter("Person " + i)).path("ok").asBoolean() ? 1 : 0;
        }

        assertThat(allowed).isEqualTo(30);
    }

    @Test
    void countsEverySecondAndNotTheAverage() {
        for (int i = 0; i < 30; i++) {
            send(starter("Person " + i));
        }

        clock.advance(Duration.ofMillis(999));
        assertThat(send(starter("Ada")).path("error_code").asInt()).isEqualTo(429);
        clock.advance(Duration.ofMillis(1));
        assertThat(send(starter("Bob")).path("ok").asBoolean()).isTrue();
    }

    @Test
    void canBeLifted() {
        var ada = starter("Ada");
        telegram.enforceRateLimits(false);

        for (int i = 0; i < 60; i++) {
            assertThat(send(ada).path("ok").asBoolean()).isTrue();
        }
        assertThat(telegram.enforcesRateLimits()).isFalse();
    }

    private TelegramPerson starter(String name) {
        var person = telegram.person(name, "en");
        person.pressesStart();
        return person;
    }

    private JsonNode send(TelegramPerson person) {
        return bot.call("sendMessage", "chat_id", person.id(), "text", "hello");
    }
}
