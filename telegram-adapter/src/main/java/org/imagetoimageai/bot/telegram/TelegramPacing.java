package org.imagetoimageai.bot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// Keeps [Telegram's rates](https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this): about one
/// message a second to one chat, with short bursts, and thirty a second over all. Nothing waits in here: whoever may
/// not send now learns when to come back. That time is kept for the chat, and everybody gets another one, so that those
/// who wait do not all come back at once.
final class TelegramPacing {

    private static final int CHAT_BURST = 15;
    private static final int CHAT_PER_SECOND = 1;
    private static final int MOST_CHATS = 10_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /// How much later somebody may come back and still find his turn.
    private static final Duration KEPT = Duration.ofSeconds(30);

    /// Further ahead no turn is kept.
    private static final Duration FARTHEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final int perSecond;
    private final Slots overall;
    private final Deque<Instant> lastSecond = new ArrayDeque<>();
    private final Map<Place, Line> lines = new HashMap<>();
    private Instant closedUntil;

    /// @param perSecond over all chats, never more in any second
    TelegramPacing(Clock clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.closedUntil = clock.instant();
        var burst = Math.max(1, perSecond / 7);
        this.overall = new Slots(burst, Math.max(1, perSecond - burst), clock.instant());
    }

    /// Takes the right to make one call to the chat.
    ///
    /// @return zero, or how long to wait before asking again
    synchronized Duration take(String chat, Kind kind) {
        var now = clock.instant();
        forgetTheIdle(now);
        var line = lines.computeIfAbsent(new Place(chat, kind), _ -> new Line(now));
        var turn = line.due(now);
        if (turn.isEmpty()) {
            var slot = line.slots.next(now);
            if (slot.isAfter(now)) {
                return line.comeBack(now, slot, line.slots, false);
            }
            line.slots.take(slot);
        }
        if (turn.filter(Turn::isOverall).isEmpty() || isClosed(now)) {
            var slot = isClosed(now) ? later(overall.next(now), opens(now)) : overall.next(now);
            if (slot.isAfter(now)) {
                return line.comeBack(now, slot, overall, true);
            }
            overall.take(slot);
        }
        lastSecond.addLast(now);
        return Duration.ZERO;
    }

    /// Telegram asked to leave the chat alone for so long. A shorter wait never ends a longer one.
    synchronized void pause(String chat, Duration duration) {
        var now = clock.instant();
        for (var kind : Kind.values()) {
            lines.computeIfAbsent(new Place(chat, kind), _ -> new Line(now)).pause(now.plus(duration));
        }
    }

    /// Telegram asked to leave it alone altogether.
    synchronized void pauseAll(Duration duration) {
        closedUntil = later(closedUntil, clock.instant().plus(duration));
        overall.pause(closedUntil);
    }

    private boolean isClosed(Instant now) {
        return opens(now).isAfter(now);
    }

    private Instant opens(Instant now) {
        while (!lastSecond.isEmpty() && !lastSecond.getFirst().plus(SECOND).isAfter(now)) {
            lastSecond.removeFirst();
        }
        return lastSecond.size() < perSecond
                ? closedUntil
                : later(closedUntil, lastSecond.getFirst().plus(SECOND));
    }

    private void forgetTheIdle(Instant now) {
        if (lines.size() > MOST_CHATS) {
            lines.values().removeIf(line -> line.isIdle(now));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Changing what stands has a pace of its own.
    enum Kind {
        SEND,
        EDIT
    }

    private record Place(String chat, Kind kind) {}

    /// When somebody may come back.
    ///
    /// @param isOverall whether it is kept over all chats, too
    private record Turn(Instant at, boolean isOverall) {}

    /// Those who wait for one chat.
    private static final class Line {

        private final Slots slots;
        private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));

        Line(Instant now) {
            this.slots = new Slots(CHAT_BURST, CHAT_PER_SECOND, now);
        }

        Optional<Turn> due(Instant now) {
            turns.removeIf(turn -> turn.at().plus(KEPT).isBefore(now));
            return turns.isEmpty() || turns.element().at().isAfter(now)
                    ? Optional.empty()
                    : Optional.of(turns.remove());
        }

        Duration comeBack(Instant now, Instant slot, Slots from, boolean isOverall) {
            var wait = Duration.between(now, slot);
            if (wait.compareTo(FARTHEST) <= 0) {
                from.take(slot);
                turns.add(new Turn(slot, isOverall));
            }
            return Duration.ofMillis(wait.plusNanos(999_999).toMillis());
        }

        void pause(Instant until) {
            turns.clear();
            slots.pause(until);
        }

        boolean isIdle(Instant now) {
            return turns.isEmpty() && slots.isUntouched(now);
        }
    }

    /// Consecutive times, so many a second; after a quiet while some of them at once.
    private static final class Slots {

        private final Duration apart;
        private final Duration saved;
        private Instant free;

        Slots(int burst, int perSecond, Instant now) {
            this.apart = SECOND.dividedBy(perSecond);
            this.saved = apart.multipliedBy(burst - 1L);
            this.free = now.minus(saved);
        }

        /// In the past when it may be used at once.
        Instant next(Instant now) {
            return later(free, now.minus(saved));
        }

        void take(Instant slot) {
            free = slot.plus(apart);
        }

        void pause(Instant until) {
            free = later(free, until);
        }

        boolean isUntouched(Instant now) {
            return !free.isAfter(now.minus(saved));
        }
    }
}
