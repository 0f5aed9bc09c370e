package org.imagetoimageai.sandbox.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The published rates, see [My bot is hitting
/// limits](https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about one message a second
/// to one chat with short bursts, thirty a second over all chats. Guarded by the [Monitor].
final class RateLimits {
    private static final int CHAT_BURST = 20;
    private static final int CHAT_PER_SECOND = 1;
    private static final int OVERALL_PER_SECOND = 30;

    private final Clock clock;
    private final Map<String, Bucket> chats = new HashMap<>();
    private final Bucket overall;
    private boolean on;

    RateLimits(Clock clock, boolean on) {
        this.clock = clock;
        this.on = on;
        this.overall = new Bucket(OVERALL_PER_SECOND, OVERALL_PER_SECOND, clock.instant());
    }

    boolean isOn() {
        return on;
    }

    void turn(boolean now) {
        on = now;
        if (!now) {
            chats.clear();
        }
    }

    /// Spends one of each, or refuses with the seconds until the next is there.
    void spend(String kind, long chatId) {
        if (!on) {
            return;
        }
        var now = clock.instant();
        var chat = chats.computeIfAbsent(kind + chatId, _ -> new Bucket(CHAT_BURST, CHAT_PER_SECOND, now));
        var missing = Math.max(chat.missing(now), overall.missing(now));
        if (missing > 0) {
            throw Refusal.tooMany((int) Math.ceil(missing));
        }
        chat.take();
        overall.take();
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
