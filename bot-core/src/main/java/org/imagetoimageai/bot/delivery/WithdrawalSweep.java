package org.imagetoimageai.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.imagetoimageai.bot.job.Jobs;
import org.imagetoimageai.bot.job.RecurringJob;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whatever should have been withdrawn and was not gets its job once more.
@Component
class WithdrawalSweep implements RecurringJob {

    private static final Duration LATE = Duration.ofMinutes(10);

    private final MessageRows rows;
    private final Jobs jobs;
    private final Clock clock;

    WithdrawalSweep(MessageRows rows, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery.withdrawals";
    }

    @Override
    public Duration every() {
        return LATE;
    }

    @Override
    @Transactional
    public void run() {
        rows.findWithdrawnBefore(clock.instant().minus(LATE))
                .forEach((UUID message) -> jobs.enqueue(Withdrawer.WITHDRAW, message.toString()));
    }
}
