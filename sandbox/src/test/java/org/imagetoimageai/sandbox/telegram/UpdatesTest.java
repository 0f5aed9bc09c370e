package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UpdatesTest {
    private final TestClock clock = new TestClock();
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withClock(clock).withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void numbersUpdatesUpwards() {
        ada.sends("one");
        ada.sends("two");

        var ids = ids(bot.result("getUpdates"));

        assertThat(ids).hasSize(2).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void bringsUpdatesUntilTheyAreConfirmed() {
        ada.sends("one");
        ada.sends("two");

        var ids = ids(bot.result("getUpdates"));

        assertThat(ids(bot.result("getUpdates"))).isEqualTo(ids);
        assertThat(ids(bot.result("getUpdates", "offset", ids.getLast()))).containsExactly(ids.getLast());
        assertThat(ids(bot.result("getUpdates", "offset", 0))).containsExactly(ids.getLast());
        assertThat(ids(bot.result("getUpdates", "offset", ids.getLast() + 1))).isEmpty();
        assertThat(telegram.pendingUpdates()).isZero();
    }

    @Test
    void forgetsAllButTheNewestAtANegativeOffset() {
        for (int i = 0; i < 5; i++) {
            ada.sends("message " + i);
        }

        var kept = bot.result("getUpdates", "offset", -2);

        assertThat(kept.get(0).path("message").path("text").asString()).isEqualTo("message 3");
        assertThat(telegram.pendingUpdates()).isEqualTo(2);
    }

    @Test
    void bringsAtMostAsManyAsAskedFor() {
        for (int i = 0; i < 120; i++) {
            ada.sends("message " + i);
        }

        assertThat(bot.result("getUpdates", "limit", 7).size()).isEqualTo(7);
        assertThat(bot.result("getUpdates", "limit", 1000).size()).isEqualTo(100);
        assertThat(bot.result("getUpdates").size()).isEqualTo(100);
    }

    @Test
    void waitsForTheNextUpdate() throws Exception {
        var poll = CompletableFuture.supplyAsync(() -> bot.result("getUpdates", "timeout", 30));
        ada.sends("hello");

        assertThat(poll.get(10, TimeUnit.SECONDS).size()).isEqualTo(1);
    }

    @Test
    void answersNothingWhenTheTimeIsOver() {
        var before = System.nanoTime();

        assertThat(bot.result("getUpdates", "timeout", 1).size()).isZero();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(950));
    }

    @Test
    void endsTheEarlierOfTwoPolls() throws Exception {
        var earlier = CompletableFuture.supplyAsync(() -> bot.call("getUpdates", "timeout", 30));
        while (!earlier.isDone()) {
            bot.call("getUpdates", "timeout", 0);
            Thread.onSpinWait();
        }

        var refusal = earlier.get(10, TimeUnit.SECONDS);

        assertThat(refusal.path("error_code").asInt()).isEqualTo(409);
        assertThat(refusal.path("description").asString())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
    }

    @Test
    void bringsOnlyTheKindsAskedFor() {
        bot.result("getUpdates", "allowed_updates", List.of("callback_query"));
        ada.sends("not wanted");
        ada.blocks();
        bot.result("getUpdates", "allowed_updates", List.of("my_chat_member"));
        ada.unblocks();

        var updates = bot.result("getUpdates");

        assertThat(updates.size()).isEqualTo(1);
        assertThat(updates.get(0).has("my_chat_member")).isTrue();
        assertThat(bot.result("getWebhookInfo").path("allowed_updates").toString())
                .isEqualTo("[\"my_chat_member\"]");
        bot.result("getUpdates", "allowed_updates", List.of());
        ada.sends("wanted");
        assertThat(bot.result("getUpdates").size()).isEqualTo(2);
    }

    @Test
    void keepsUpdatesForADay() {
        ada.sends("old");
        clock.advance(Duration.ofHours(25));
        ada.sends("new");

        assertThat(bot.result("getUpdates").get(0).path("message").path("text").asString())
                .isEqualTo("new");
    }

    @Test
    void dropsPendingUpdatesWithTheWebhook() {
        ada.sends("one");

        assertThat(bot.result("getWebhookInfo").path("pending_update_count").asInt())
                .isEqualTo(1);
        bot.result("deleteWebhook", "drop_pending_updates", true);

        assertThat(bot.result("getWebhookInfo").path("pending_update_count").asInt())
                .isZero();
        assertThat(bot.result("getWebhookInfo").path("url").asString("x")).isEmpty();
    }

    private static List<Long> ids(JsonNode updates) {
        return StreamSupport.stream(updates.spliterator(), false)
                .map(update -> update.path("update_id").asLong())
                .toList();
    }
}
