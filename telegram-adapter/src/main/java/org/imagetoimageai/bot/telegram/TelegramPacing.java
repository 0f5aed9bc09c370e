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
/// message a second to one chat, with short bursts, twenty a minute to one group, and thirty a second over all. Nothing
/// waits in here: whoever may not send now learns when to come back. That time is kept for the chat, and everybody gets
/// another one, so that those
/// who wait do not all come back at once.
final class TelegramPacing {

    private static final int CHAT_BURST = 15;
    private static final int CHAT_PER_SECOND = 1;
    private static final int MOST_CHATS = 10_000;
    private static final int GROUP_PER_MINUTE = 20;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// How much later somebody may come back and still find his turn.
    private static final Duration KEPT = Duration.ofSeconds(30);

    /// Further ahead no turn is kept.
    private static final Duration FARTHEST = Duration.ofMinutes(1);

    private final Clock clock;
    private final int perSecond;
    private final Slots overall;
    private final Deque<Instant> lastSecond = new ArrayDeque<>();
    private final Map<Place, Line> lines = new HashMap<>();
    private final Map<String, GroupMinute> groups = new HashMap<>();
    private final Map<String, Instant> paused = new HashMap<>();
    private Instant closedUntil;

    /// @param perSecond over all chats, never more in any second
    TelegramPacing(Clock clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
        this.closedUntil = clock.instant();
        var burst = Math.max(1, perSecond / 7);
        this.overall = new Slots(burst, Math.max(1, perSecond - burst), clock.instant());
    }

    /// Takes the right to put messages into the chat, or to change one there.
    ///
    /// @param messages how many come at once; an album counts as what it holds
    /// @return zero, or how long to wait before asking again
    synchronized Duration take(String chat, Kind kind, int messages) {
        var now = clock.instant();
        forgetTheIdle(now);
        var group = isShared(chat) ? groups.computeIfAbsent(chat, _ -> new GroupMinute()) : null;
        if (group != null && group.opens(now, messages).isAfter(now)) {
            return wait(now, group.opens(now, messages));
        }
        var wait = takeTurn(lines.computeIfAbsent(new Place(chat, kind), _ -> new Line(now)), now, messages);
        if (wait.isZero() && group != null) {
            group.take(now, messages);
        }
        return wait;
    }

    private Duration takeTurn(Line line, Instant now, int messages) {
        var turn = line.due(now);
        if (turn.isEmpty()) {
            var slot = line.slots.next(now, messages);
            if (slot.isAfter(now)) {
                return line.comeBack(now, slot, line.slots, false);
            }
            line.slots.take(slot);
        }
        if (turn.filter(Turn::isOverall).isEmpty() || isClosed(now, messages)) {
            var free = overall.next(now, messages);
            var slot = isClosed(now, messages) ? later(free, opens(now, messages)) : free;
            if (slot.isAfter(now)) {
                return line.comeBack(now, slot, overall, true);
            }
            overall.take(slot);
        }
        for (var i = 0; i < messages; i++) {
            lastSecond.addLast(now);
        }
        return Duration.ZERO;
    }

    /// People have positive numbers; groups and channels have not.
    private static boolean isShared(String chat) {
        return chat.startsWith("-");
    }

    /// Telegram asked to leave the chat alone for so long. A shorter wait never ends a longer one.
    synchronized void pause(String chat, Duration duration) {
        var now = clock.instant();
        paused.merge(chat, now.plus(duration), TelegramPacing::later);
        for (var kind : Kind.values()) {
            lines.computeIfAbsent(new Place(chat, kind), _ -> new Line(now)).pause(now.plus(duration));
        }
    }

    /// How long Telegram wants to be left alone by calls about the chat; zero as a rule.
    synchronized Duration pauseLeft(String chat) {
        var now = clock.instant();
        var until = later(paused.getOrDefault(chat, now), closedUntil);
        return until.isAfter(now) ? wait(now, until) : Duration.ZERO;
    }

    /// Telegram asked to leave it alone altogether.
    synchronized void pauseAll(Duration duration) {
        closedUntil = later(closedUntil, clock.instant().plus(duration));
        overall.pause(closedUntil);
    }

    private boolean isClosed(Instant now, int messages) {
        return opens(now, messages).isAfter(now);
    }

    private Instant opens(Instant now, int messages) {
        return later(closedUntil, free(lastSecond, SECOND, perSecond - messages, now));
    }

    /// When no more than so many of these times lie within the stretch; at once, when that can never be.
    private static Instant free(Deque<Instant> times, Duration stretch, int most, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(stretch).isAfter(now)) {
            times.removeFirst();
        }
        var tooMany = times.size() - Math.max(0, most);
        return times.stream()
                .skip(Math.max(0, tooMany - 1))
                .findFirst()
                .filter(_ -> tooMany > 0)
                .map(time -> time.plus(stretch))
                .orElse(now);
    }

    private void forgetTheIdle(Instant now) {
        if (lines.size() > MOST_CHATS) {
            lines.values().removeIf(line -> line.isIdle(now));
            groups.values().removeIf(group -> group.isIdle(now));
            paused.values().removeIf(until -> !until.isAfter(now));
        }
    }

    private static Duration wait(Instant now, Instant until) {
        return Duration.ofMillis(Duration.between(now, until).plusNanos(999_999).toMillis());
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
            if (!slot.isAfter(now.plus(FARTHEST))) {
                from.take(slot);
                turns.add(new Turn(slot, isOverall));
            }
            return TelegramPacing.wait(now, slot);
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

        /// The last of so many, as close to each other as they may be; in the past when it may be used at once.
        Instant next(Instant now, int many) {
            return later(free, now.minus(saved)).plus(apart.multipliedBy(many - 1L));
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

    /// What went into a group within a minute.
    private static final class GroupMinute {

        private final Deque<Instant> taken = new ArrayDeque<>();

        Instant opens(Instant now, int messages) {
            return free(taken, MINUTE, GROUP_PER_MINUTE - messages, now);
        }

        void take(Instant now, int messages) {
            for (var i = 0; i < messages; i++) {
                taken.addLast(now);
            }
        }

        boolean isIdle(Instant now) {
            return taken.isEmpty() || !taken.getLast().plus(MINUTE).isAfter(now);
        }
    }
}
