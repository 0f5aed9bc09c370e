package org.imagetoimageai.sandbox.telegram;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpStatus;

/// Brings updates to the webhook: those of one chat one after the other, different chats at once; again, ever more
/// slowly, after any answer but 2xx; see [setWebhook](https://core.telegram.org/bots/api#setwebhook).
final class WebhookSender {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Backend backend;
    private final WebhookAnswers answers;
    private final WebhookRules rules;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Set<Long> busyLanes = new HashSet<>();
    private final Map<Long, Retry> retries = new HashMap<>();

    WebhookSender(Backend backend, WebhookAnswers answers) {
        this.backend = backend;
        this.answers = answers;
        this.rules = backend.settings().options().webhooks();
    }

    void start() {
        Thread.ofVirtual().name("telegram-webhook").start(this::work);
    }

    void close() {
        http.shutdownNow();
    }

    private void work() {
        while (!backend.monitor().isClosed()) {
            backend.monitor()
                    .await(PATIENCE, this::next)
                    .ifPresent(delivery -> Thread.ofVirtual().start(() -> deliver(delivery)));
        }
    }

    /// Takes the oldest update whose lane is free and whose time has come.
    private Optional<Delivery> next() {
        return backend.webhook()
                .target()
                .filter(to -> busyLanes.size() < to.connections())
                .flatMap(to -> {
                    var passed = new HashSet<>(busyLanes);
                    for (var update : backend.updates().waiting()) {
                        if (passed.add(update.lane()) && isDue(update)) {
                            busyLanes.add(update.lane());
                            return Optional.of(new Delivery(to, update));
                        }
                    }
                    return Optional.empty();
                });
    }

    private boolean isDue(Updates.Entry update) {
        var retry = retries.get(update.serial());
        return retry == null || System.nanoTime() - retry.due() >= 0;
    }

    private void deliver(Delivery delivery) {
        try {
            var response = http.send(request(delivery), BodyHandlers.ofString());
            if (response.statusCode() / 100 == 2) {
                settle(delivery);
                answers.obey(response);
            } else {
                repeat(
                        delivery,
                        "Wrong response from the webhook: " + response.statusCode() + " "
                                + HttpStatus.getMessage(response.statusCode()),
                        retryAfter(response));
            }
        } catch (IOException e) {
            repeat(delivery, "Connection refused or closed", Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(Delivery delivery) {
        var request = HttpRequest.newBuilder(delivery.target().url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(delivery.update().update())));
        var secret = delivery.target().secret();
        return secret.isEmpty()
                ? request.build()
                : request.header("X-Telegram-Bot-Api-Secret-Token", secret).build();
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        return Duration.ofSeconds(
                response.headers().firstValueAsLong("Retry-After").orElse(0));
    }

    private void settle(Delivery delivery) {
        backend.monitor().run(() -> finish(delivery));
    }

    private void finish(Delivery delivery) {
        backend.updates().remove(delivery.update());
        retries.remove(delivery.update().serial());
        busyLanes.remove(delivery.update().lane());
    }

    private void repeat(Delivery delivery, String why, Duration atLeast) {
        backend.monitor().run(() -> {
            backend.webhook().note(new Webhook.Trouble(backend.clock().instant(), why));
            var serial = delivery.update().serial();
            var failures = retries.containsKey(serial) ? retries.get(serial).failures() + 1 : 1;
            if (failures >= rules.attempts()) {
                finish(delivery);
                return;
            }
            var pause = atLeast.isZero() ? rules.pauseAfter(failures) : atLeast;
            var due = System.nanoTime() + pause.toNanos();
            retries.put(serial, new Retry(failures, due));
            busyLanes.remove(delivery.update().lane());
            Thread.ofVirtual().start(() -> ringAt(due));
        });
    }

    private void ringAt(long due) {
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        backend.monitor().run(() -> {});
    }

    private record Delivery(Webhook.Target target, Updates.Entry update) {}

    private record Retry(int failures, long due) {}
}
