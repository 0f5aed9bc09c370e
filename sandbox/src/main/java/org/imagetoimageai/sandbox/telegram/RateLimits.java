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
/// to one chat with short bursts, never more than twenty into a group within any minute, never more than thirty over
/// all
/// chats within any second. Guarded by the [Monitor].
final class RateLimits {
    private static final int CHAT_BURST = 20;
    private static final int CHAT_PER_SECOND = 1;
    private static final int GROUP_PER_MINUTE = 20;
    private static final int OVERALL_PER_SECOND = 30;

    private final Clock clock;
    private final Map<String, Bucket> chats = new HashMap<>();
    private final Map<Long, Window> groups = new HashMap<>();
    private final Window overall = new Window(OVERALL_PER_SECOND, Duration.ofSeconds(1));
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
            groups.clear();
            overall.clear();
        }
    }

    /// Spends so many of each, or refuses with the seconds until there are as many.
    void spend(String kind, Room room, int count) {
        if (!on) {
            return;
        }
        var now = clock.instant();
        var chat = chats.computeIfAbsent(kind + room.id(), _ -> new Bucket(CHAT_BURST, CHAT_PER_SECOND, now));
        var missing = Math.max(chat.missing(now, count), overall.missing(now, count));
        if (isGroup(room)) {
            var group = groups.computeIfAbsent(room.id(), _ -> new Window(GROUP_PER_MINUTE, Duration.ofMinutes(1)));
            refuse(Math.max(missing, group.missing(now, count)));
            group.take(now, count);
        } else {
            refuse(missing);
        }
        chat.take(count);
        overall.take(now, count);
    }

    private static void refuse(double missing) {
        if (missing > 0) {
            throw Refusal.tooMany((int) Math.ceil(missing));
        }
    }

    private static boolean isGroup(Room room) {
        return room instanceof Gathering gathering && gathering.kind() != Gathering.Kind.CHANNEL;
    }

    /// Never more than so many within any stretch of this length.
    private static final class Window {
        private final int most;
        private final Duration length;
        private final Deque<Instant> taken = new ArrayDeque<>();

        Window(int most, Duration length) {
            this.most = most;
            this.length = length;
        }

        void clear() {
            taken.clear();
        }

        /// Seconds until there is room for so many.
        double missing(Instant now, int count) {
            while (!taken.isEmpty() && !taken.getFirst().plus(length).isAfter(now)) {
                taken.removeFirst();
            }
            var tooMany = taken.size() + count - most;
            return taken.stream()
                    .skip(Math.max(0, tooMany - 1))
                    .findFirst()
                    .filter(_ -> tooMany > 0)
                    .map(at -> Duration.between(now, at.plus(length)).toNanos() / 1e9)
                    .orElse(0.0);
        }

        void take(Instant now, int count) {
            for (int i = 0; i < count; i++) {
                taken.addLast(now);
            }
        }
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

        /// Seconds until so many tokens are there.
        double missing(Instant now, int count) {
            var passed = Duration.between(filled, now).toNanos() / 1e9;
            tokens = Math.min(capacity, tokens + Math.max(0, passed) * perSecond);
            filled = now;
            return tokens >= count ? 0 : (count - tokens) / perSecond;
        }

        void take(int count) {
            tokens -= count;
        }
    }
}
