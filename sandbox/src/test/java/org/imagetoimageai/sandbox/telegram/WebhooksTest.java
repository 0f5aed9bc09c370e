package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final TelegramEmulator telegram = TelegramEmulator.start(
            TelegramOptions.defaults().withWebhooks(WebhookRules.onLoopback()).withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        telegram.close();
        receiver.close();
    }

    @Test
    void bringsUpdatesWithTheSecret() throws Exception {
        ada.sends("before");
        bot.result("setWebhook", "url", receiver.url(), "secret_token", "Fox_1-2");
        ada.sends("after");

        var first = receiver.next();
        var second = receiver.next();

        assertThat(first.text()).isEqualTo("before");
        assertThat(first.secret()).isEqualTo("Fox_1-2");
        assertThat(first.body().path("update_id").isNumber()).isTrue();
        assertThat(second.text()).isEqualTo("after");
        awaitNoPending();
    }

    @Test
    void repeatsUntilItIsTaken() throws Exception {
        receiver.answersNext(500, 403, 302);
        bot.result("setWebhook", "url", receiver.url());
        ada.sends("one");
        ada.sends("two");

        assertThat(List.of(
                        receiver.next().text(),
                        receiver.next().text(),
                        receiver.next().text(),
                        receiver.next().text()))
                .containsExactly("one", "one", "one", "one");
        assertThat(receiver.next().text()).isEqualTo("two");
        awaitNoPending();
        var info = bot.result("getWebhookInfo");
        assertThat(info.path("last_error_message").asString()).isEqualTo("Wrong response from the webhook: 302 Found");
        assertThat(info.path("last_error_date").isNumber()).isTrue();
    }

    @Test
    void bringsOtherChatsMeanwhile() throws Exception {
        receiver.answersNext(500);
        bot.result("setWebhook", "url", receiver.url(), "max_connections", 100);
        var budi = telegram.person("Budi", "id");
        ada.sends("from Ada");
        budi.sends("from Budi");

        var texts = List.of(
                receiver.next().text(), receiver.next().text(), receiver.next().text());

        assertThat(texts).contains("from Ada", "from Budi");
        awaitNoPending();
    }

    @Test
    void givesUpInTheEnd() {
        try (var impatient = TelegramEmulator.start(TelegramOptions.defaults()
                .withWebhooks(WebhookRules.onLoopback().givingUpAfter(3))
                .withoutRateLimits())) {
            receiver.answersAlways(500);
            new Bot(impatient).result("setWebhook", "url", receiver.url());
            impatient.person("Ada", "en").sends("one");

            assertThat(receiver.awaits(3)).hasSize(3);
            awaitNoPending(impatient);
        }
    }

    @Test
    void waitsForABotThatIsAway() throws Exception {
        bot.result("setWebhook", "url", receiver.url());
        receiver.goesAway();
        ada.sends("hello?");
        telegram.awaitChange(telegram.version(), Duration.ofMillis(200));
        assertThat(telegram.pendingUpdates()).isEqualTo(1);

        receiver.comesBack();

        assertThat(receiver.next().text()).isEqualTo("hello?");
    }

    @Test
    void obeysOneMethodInTheAnswer() throws Exception {
        ada.pressesStart();
        receiver.says("{\"method\":\"sendMessage\",\"chat_id\":" + ada.id() + ",\"text\":\"at once\"}");
        bot.result("setWebhook", "url", receiver.url());

        ada.awaitsMessage(message -> message.text().equals("at once"), SOON);
        receiver.says("{\"method\":\"deleteWebhook\"}");
        ada.sends("more");
        receiver.next();
        receiver.next();

        assertThat(bot.result("getWebhookInfo").path("url").asString()).isEqualTo(receiver.url());
    }

    @Test
    void excludesPolling() throws Exception {
        var poll = CompletableFuture.supplyAsync(() -> bot.call("getUpdates", "timeout", 30));
        while (!poll.isDone()) {
            bot.result("setWebhook", "url", receiver.url());
            bot.result("deleteWebhook");
        }
        bot.result("setWebhook", "url", receiver.url());

        assertThat(poll.get(10, TimeUnit.SECONDS).path("description").asString())
                .startsWith("Conflict: ");
        assertThat(bot.call("getUpdates").path("error_code").asInt()).isEqualTo(409);
        assertThat(bot.refusal("getUpdates"))
                .isEqualTo("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                        + " the webhook first");
        bot.result("setWebhook", "url", "");
        assertThat(bot.result("getUpdates").size()).isZero();
    }

    @Test
    void tellsAndDropsWhatItWasTold() {
        ada.sends("old");
        receiver.answersAlways(500);
        bot.result(
                "setWebhook",
                "url",
                receiver.url(),
                "drop_pending_updates",
                true,
                "max_connections",
                500,
                "allowed_updates",
                List.of("callback_query"));
        ada.sends("unwanted");

        var info = bot.result("getWebhookInfo");

        assertThat(info.path("url").asString()).isEqualTo(receiver.url());
        assertThat(info.path("max_connections").asInt()).isEqualTo(100);
        assertThat(info.path("pending_update_count").asInt()).isZero();
        assertThat(info.path("allowed_updates").toString()).isEqualTo("[\"callback_query\"]");
    }

    @Test
    void takesOnlyWhatTheRealOneTakes() {
        assertThat(refusal("url", "http://example.org/hook"))
                .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        assertThat(refusal("url", "https://example.org:8080/hook"))
                .isEqualTo("Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        assertThat(refusal("url", "ftp://example.org")).isEqualTo("Bad Request: invalid webhook URL specified");
        assertThat(refusal("url", "https://example.org", "secret_token", "no spaces"))
                .isEqualTo("Bad Request: secret token contains unallowed characters");
        assertThat(refusal("url", "https://example.org", "secret_token", "x".repeat(257)))
                .isEqualTo("Bad Request: secret token is too long");
        try (var strict = TelegramEmulator.start(TelegramOptions.defaults())) {
            assertThat(new Bot(strict).refusal("setWebhook", "url", receiver.url()))
                    .isEqualTo("Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
            assertThat(new Bot(strict).refusal("setWebhook", "url", "https://127.0.0.1:8443/"))
                    .isEqualTo("Bad Request: bad webhook: IP address 127.0.0.1 is reserved");
            new Bot(strict).result("setWebhook", "url", "https://example.org/hook");
            assertThat(new Bot(strict)
                            .call("setWebhook", "url", "https://example.org/hook2")
                            .path("error_code")
                            .asInt(429))
                    .isEqualTo(429);
        }
    }

    private String refusal(Object... namesAndValues) {
        return bot.refusal("setWebhook", namesAndValues);
    }

    private void awaitNoPending() {
        awaitNoPending(telegram);
    }

    private static void awaitNoPending(TelegramEmulator telegram) {
        var end = System.nanoTime() + SOON.toNanos();
        while (telegram.pendingUpdates() > 0 && System.nanoTime() < end) {
            telegram.awaitChange(telegram.version(), Duration.ofMillis(20));
        }
        assertThat(telegram.pendingUpdates()).isZero();
    }
}
