package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
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

    @Test
    void allowsTwentyAMinuteIntoAGroup() {
        var ada = starter("Ada");
        var group = telegram.group("Friends", ada);
        group.addsBot();
        for (int i = 0; i < 20; i++) {
            assertThat(send(group.id()).path("ok").asBoolean()).isTrue();
            clock.advance(Duration.ofSeconds(2));
        }

        assertThat(send(group.id()).path("parameters").path("retry_after").asInt())
                .isEqualTo(20);
        assertThat(send(ada).path("ok").asBoolean()).isTrue();
        clock.advance(Duration.ofSeconds(20));
        assertThat(send(group.id()).path("ok").asBoolean()).isTrue();
        assertThat(send(group.id()).path("error_code").asInt()).isEqualTo(429);
    }

    @Test
    void countsEveryPictureOfAnAlbum() {
        var ada = starter("Ada");
        var group = telegram.group("Friends", ada);
        group.addsBot();
        var photo = ada.sendsPhoto(Shapes.png(20, 20), "").photo().orElseThrow().id();
        var item = Map.of("type", "photo", "media", photo);
        var album = Collections.nCopies(9, item);

        assertThat(bot.call("sendMediaGroup", "chat_id", group.id(), "media", album)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        clock.advance(Duration.ofSeconds(10));
        assertThat(bot.call("sendMediaGroup", "chat_id", group.id(), "media", album)
                        .path("ok")
                        .asBoolean())
                .isTrue();
        clock.advance(Duration.ofSeconds(10));
        var refused = bot.call("sendMediaGroup", "chat_id", group.id(), "media", album);

        assertThat(refused.path("parameters").path("retry_after").asInt()).isEqualTo(40);
        assertThat(group.received()).hasSize(18);
    }

    private TelegramPerson starter(String name) {
        var person = telegram.person(name, "en");
        person.pressesStart();
        return person;
    }

    private JsonNode send(TelegramPerson person) {
        return send(person.id());
    }

    private JsonNode send(long chat) {
        return bot.call("sendMessage", "chat_id", chat, "text", "hello");
    }
}
