package org.imagetoimageai.bot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Keeps [Telegram's rates](https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about one
/// message a second to one chat, with short bursts, and thirty a second over all. Nothing waits in here: whoever may
/// not send now learns how long not.
final class TelegramPacing {

    private static final int CHAT_BURST = 15;
    private static final int CHAT_PER_SECOND = 1;
    private static final int MOST_CHATS = 10_000;

    private final Clock clock;
    private final Bucket overall;
    private final Map<String, Bucket> chats = new HashMap<>();
    private final Map<String, Instant> paused = new HashMap<>();

    TelegramPacing(Clock clock, int messagesPerSecond) {
        this.clock = clock;
        this.overall = new Bucket(messagesPerSecond, messagesPerSecond, clock.instant());
    }

    /// Takes the right to send one message to the chat.
    ///
    /// @return zero, or how long to wait before asking again
    synchronized Duration take(String chat) {
        var now = clock.instant();
        var pause = Duration.between(now, paused.getOrDefault(chat, now));
        if (pause.isPositive()) {
            return pause;
        }
        paused.remove(chat);
        var bucket = chats.computeIfAbsent(chat, _ -> new Bucket(CHAT_BURST, CHAT_PER_SECOND, now));
        var wait = longer(bucket.missing(now), overall.missing(now));
        if (wait.isZero()) {
            bucket.take();
            overall.take();
            forgetTheIdle(now);
        }
        return wait;
    }

    /// Telegram asked to leave the chat alone for so long.
    synchronized void pause(String chat, Duration duration) {
        paused.put(chat, clock.instant().plus(duration));
    }

    private void forgetTheIdle(Instant now) {
        if (chats.size() > MOST_CHATS) {
            chats.values().removeIf(bucket -> bucket.isFull(now));
            paused.values().removeIf(now::isAfter);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static final class Bucket {

        private final int capacity;
        private final int perSecond;
        private double tokens;
        private Instant filled;

        Bucket(int capacity, int perSecond, Instant now) {
            this.capacity = capacity;
            this.perSecond = perSecond;
            this.tokens = capacity;
            this.filled = now;
        }

        Duration missing(Instant now) {
            fill(now);
            return tokens >= 1 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - tokens) * 1000 / perSecond));
        }

        boolean isFull(Instant now) {
            fill(now);
            return tokens >= capacity;
        }

        void take() {
            tokens--;
        }

        private void fill(Instant now) {
            var passed = Math.max(0, Duration.between(filled, now).toNanos() / 1e9);
            tokens = Math.min(capacity, tokens + passed * perSecond);
            filled = now;
        }
    }
}
