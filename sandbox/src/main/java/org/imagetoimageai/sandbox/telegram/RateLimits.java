package org.imagetoimageai.sandbox.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// The published rates, see [My bot is hitting
/// limits](https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about one message a second
/// to one chat with short bursts, never more than thirty over all chats within any second. Guarded by the [Monitor].
final class RateLimits {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int CHAT_BURST = 20;
    private static final int CHAT_PER_SECOND = 1;
    private static final int OVERALL_PER_SECOND = 30;

    private final Clock clock;
    private final Map<String, Bucket> chats = new HashMap<>();
    private final Deque<Instant> lastSecond = new ArrayDeque<>();
    private boolean on;

    RateLimits(Clock clock, boolean on) {
        this.clock = clock;
        this.on = on;
    }

    boolean isOn() {
        return on;
    }

    void turn(boolean now) {
        on = now;
        if (!now) {
            chats.clear();
            lastSecond.clear();
        }
    }

    /// Spends one of each, or refuses with the seconds until the next is there.
    void spend(String kind, long chatId) {
        if (!on) {
            return;
        }
        var now = clock.instant();
        var chat = chats.computeIfAbsent(kind + chatId, _ -> new Bucket(CHAT_BURST, CHAT_PER_SECOND, now));
        var missing = Math.max(chat.missing(now), missingOverall(now));
        if (missing > 0) {
            throw Refusal.tooMany((int) Math.ceil(missing));
        }
        chat.take();
        lastSecond.addLast(now);
    }

    /// Seconds until there are fewer than allowed in the last second.
    private double missingOverall(Instant now) {
        while (!lastSecond.isEmpty() && !lastSecond.getFirst().plus(SECOND).isAfter(now)) {
            lastSecond.removeFirst();
        }
        return lastSecond.size() < OVERALL_PER_SECOND
                ? 0
                : Duration.between(now, lastSecond.getFirst().plus(SECOND)).toNanos() / 1e9;
    }

    private static final class Bucket {
        private final double capacity;
        private final double perSecond;
        private double tokens;
        private Instant filled;

        Bucket(int capacity, int perSecond, Instant now) {
            this.capacity = capacity;
            this.perSecond = perSecond;
            this.tokens = capacity;
            this.filled = now;
        }

        /// Seconds until one token is there.
        double missing(Instant now) {
            var passed = Duration.between(filled, now).toNanos() / 1e9;
            tokens = Math.min(capacity, tokens + Math.max(0, passed) * perSecond);
            filled = now;
            return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
        }

        void take() {
            tokens--;
        }
    }
}
