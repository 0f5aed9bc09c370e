package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.telegram.TelegramPacing.Kind.EDIT;
import static org.imagetoimageai.bot.telegram.TelegramPacing.Kind.SEND;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TelegramPacingTest {

    private final SettableClock clock = new SettableClock();
    private final TelegramPacing pacing = new TelegramPacing(clock, 28);

    @Test
    void letsAShortBurstThroughAndThenOneASecond() {
        var unhurried = new TelegramPacing(clock, 1_000);
        IntStream.range(0, 15)
                .forEach(_ -> assertThat(unhurried.take("a", SEND, 1)).isZero());

        assertThat(unhurried.take("a", SEND, 1)).isEqualTo(Duration.ofSeconds(1));

        clock.pass(Duration.ofSeconds(1));
        assertThat(unhurried.take("a", SEND, 1)).isZero();
        assertThat(unhurried.take("a", SEND, 1)).isPositive();
    }

    @Test
    void slowsOneChatWithoutTheOthers() {
        var unhurried = new TelegramPacing(clock, 1_000);
        IntStream.range(0, 15).forEach(_ -> unhurried.take("a", SEND, 1));

        assertThat(unhurried.take("a", SEND, 1)).isPositive();
        assertThat(unhurried.take("b", SEND, 1)).isZero();
    }

    @Test
    void leavesAChatAloneAsLongAsTelegramAsked() {
        pacing.pause("a", Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(10));

        assertThat(pacing.take("a", SEND, 1)).isEqualTo(Duration.ofSeconds(20));
        assertThat(pacing.take("b", SEND, 1)).isZero();

        clock.pass(Duration.ofSeconds(20));
        assertThat(pacing.take("a", SEND, 1)).isZero();
    }

    @Test
    void leavesMessagesAsTheyStandInAChatThatIsLeftAlone() {
        pacing.pause("a", Duration.ofSeconds(30));

        assertThat(pacing.take("a", EDIT, 1)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void neverEndsALongWaitByAShortOne() {
        pacing.pause("a", Duration.ofSeconds(30));
        pacing.pause("a", Duration.ofSeconds(5));
        pacing.pauseAll(Duration.ofSeconds(9));
        pacing.pauseAll(Duration.ofSeconds(1));

        assertThat(pacing.take("a", SEND, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pacing.take("b", SEND, 1)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void letsNobodySendWhoseTurnFallsIntoAPause() {
        IntStream.range(0, 4).forEach(i -> pacing.take("chat " + i, SEND, 1));
        var wait = pacing.take("b", SEND, 1);
        assertThat(wait).isPositive();

        pacing.pauseAll(Duration.ofSeconds(9));
        clock.pass(wait);

        assertThat(pacing.take("b", SEND, 1)).isPositive();
    }

    @Test
    void givesEverybodyWhoWaitsAnotherTime() {
        var waits = IntStream.range(0, 200)
                .mapToObj(i -> pacing.take("chat " + i, SEND, 1))
                .filter(Duration::isPositive)
                .toList();

        assertThat(waits).hasSize(196).doesNotHaveDuplicates().isSorted();
    }

    /// Everybody comes back when told to, or up to a second later.
    @Test
    void sendsEverySecondAsManyAsItMayAndNeverMore() {
        for (var seed = 0; seed < 50; seed++) {
            var sent = sendsOf(200, new Random(seed));

            assertThat(sent).as("seed %d", seed).hasSize(200);
            assertThat(sent.getLast()).as("seed %d", seed).isBefore(Instant.EPOCH.plusSeconds(12));
            for (var i = 28; i < sent.size(); i++) {
                assertThat(Duration.between(sent.get(i - 28), sent.get(i)))
                        .as("seed %d, send %d", seed, i)
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void countsAnAlbumAsWhatItHolds() {
        var unhurried = new TelegramPacing(clock, 1_000);

        assertThat(unhurried.take("a", SEND, 10)).isZero();
        assertThat(unhurried.take("a", SEND, 10)).isEqualTo(Duration.ofSeconds(5));
        clock.pass(Duration.ofSeconds(5));
        assertThat(unhurried.take("a", SEND, 10)).isZero();
    }

    @Test
    void sendsAnAlbumThatIsLargerThanItsPaceAtLast() {
        var slow = new TelegramPacing(clock, 3);
        var waited = Duration.ZERO;
        for (var wait = slow.take("a", SEND, 10); wait.isPositive(); wait = slow.take("a", SEND, 10)) {
            waited = waited.plus(wait);
            clock.pass(wait);
        }

        assertThat(waited).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    /// Sends, edits and albums of random size; the rule is the group's alone.
    @Test
    void neverPutsMoreThanTwentyAMinuteIntoAGroup() {
        for (var seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var pace = new TelegramPacing(clock, 1_000);
            var taken = new ArrayList<Instant>();
            for (var step = 0; step < 200; step++) {
                var many = 1 + random.nextInt(10);
                if (pace.take("-100", random.nextBoolean() ? SEND : EDIT, many).isZero()) {
                    taken.addAll(Collections.nCopies(many, clock.instant()));
                }
                clock.pass(Duration.ofMillis(random.nextInt(8_000)));
            }
            assertThat(taken).as("seed %d", seed).hasSizeGreaterThan(150);
            for (var i = 20; i < taken.size(); i++) {
                assertThat(Duration.between(taken.get(i - 20), taken.get(i)))
                        .as("seed %d, message %d", seed, i)
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
            }
        }
    }

    private static List<Instant> sendsOf(int people, Random random) {
        var time = new SettableClock();
        var pace = new TelegramPacing(time, 28);
        var waiting = new PriorityQueue<Visit>(Comparator.comparing(Visit::at));
        IntStream.range(0, people).forEach(i -> waiting.add(new Visit("chat " + i, Instant.EPOCH)));
        var sent = new ArrayList<Instant>();
        while (!waiting.isEmpty()) {
            var visit = waiting.remove();
            time.pass(Duration.between(time.instant(), visit.at()));
            var wait = pace.take(visit.chat(), SEND, 1);
            if (wait.isZero()) {
                sent.add(visit.at());
            } else {
                waiting.add(
                        new Visit(visit.chat(), visit.at().plus(wait).plus(Duration.ofMillis(random.nextInt(1_000)))));
            }
        }
        return sent;
    }

    private record Visit(String chat, Instant at) {}

    private static final class SettableClock extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
