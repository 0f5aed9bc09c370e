package org.imagetoimageai.bot.credit;

import java.time.Clock;
import java.time.Duration;
import org.imagetoimageai.bot.job.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gives back what was held for work that never came to an end, within a minute of its time running out.
@Component
class AbandonedHolds implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(AbandonedHolds.class);
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Purses purses;
    private final Clock clock;

    AbandonedHolds(Purses purses, Clock clock) {
        this.purses = purses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "credit.release-abandoned-holds";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    /// In batches, so that no purse stays locked for long.
    @Override
    public void run() {
        var sum = 0L;
        var released = purses.releaseExpired(clock.instant());
        while (released > 0) {
            sum += released;
            released = purses.releaseExpired(clock.instant());
        }
        if (sum > 0) {
            log.warn("{} holds ran out of time and were given back", sum);
        }
    }
}
