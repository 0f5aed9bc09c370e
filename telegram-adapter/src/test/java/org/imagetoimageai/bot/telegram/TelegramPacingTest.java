package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TelegramPacingTest {

    private final SettableClock clock = new SettableClock();
    private final TelegramPacing pacing = new TelegramPacing(clock, 28);

    @Test
    void letsAShortBurstThroughAndThenOneASecond() {
        IntStream.range(0, 15).forEach(_ -> assertThat(pacing.take("a")).isZero());

        assertThat(pacing.take("a")).isEqualTo(Duration.ofSeconds(1));

        clock.pass(Duration.ofSeconds(1));
        assertThat(pacing.take("a")).isZero();
        assertThat(pacing.take("a")).isPositive();
    }

    @Test
    void slowsOneChatWithoutTheOthers() {
        IntStream.range(0, 15).forEach(_ -> pacing.take("a"));

        assertThat(pacing.take("a")).isPositive();
        assertThat(pacing.take("b")).isZero();
    }

    @Test
    void leavesAChatAloneAsLongAsTelegramAsked() {
        pacing.pause("a", Duration.ofSeconds(30));
        clock.pass(Duration.ofSeconds(10));

        assertThat(pacing.take("a")).isEqualTo(Duration.ofSeconds(20));
        assertThat(pacing.take("b")).isZero();

        clock.pass(Duration.ofSeconds(20));
        assertThat(pacing.take("a")).isZero();
    }

    @Test
    void neverSendsMoreThanTheRateOverAllChats() {
        for (var seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var pace = new TelegramPacing(clock, 28);
            var sent = 0;
            for (var step = 0; step < 5_000; step++) {
                clock.pass(Duration.ofMillis(2));
                if (pace.take("chat " + random.nextInt(500)).isZero()) {
                    sent++;
                }
            }
            assertThat(sent).as("in 10 s, seed %d", seed).isBetween(28 * 10, 28 * 11);
        }
    }

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
