package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.imagetoimageai.bot.job.RecurringJob;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Forgets what nobody came back for: offers that were not taken, and requests whose asker never agreed.
@Component
class LeftOffers implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Limit AT_A_TIME = Limit.of(200);
    private static final List<Stage> LEFT = List.of(Stage.OFFERED, Stage.PARKED);

    private final Requests requests;
    private final Clock clock;

    LeftOffers(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "generation.forget-offers";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    /// A few at a time; somebody may come back to one in this very moment, then it stays.
    @Override
    public void run() {
        var before = clock.instant().minus(KEPT);
        var some = requests.findOlder(LEFT, before, AT_A_TIME);
        while (!some.isEmpty() && requests.forget(some, LEFT) > 0) {
            some = requests.findOlder(LEFT, before, AT_A_TIME);
        }
    }
}
