package org.imagetoimageai.bot.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.imagetoimageai.bot.job.JobHandler.Next.Again;
import org.imagetoimageai.bot.job.JobHandler.Next.Done;
import org.imagetoimageai.bot.job.JobKind.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Turns handlers into the scheduler's tasks. An exception from a handler is a bug: it is retried with growing pauses,
/// since it
/// may pass, and given up after [#TRIES].
@Component
class JobTasks {

    static final int TRIES = 6;

    private static final Duration BEFORE_GIVING_UP_AGAIN = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(JobTasks.class);

    private final List<JobHandler> handlers;
    private final List<RecurringJob> recurring;
    private final Clock clock;

    JobTasks(List<JobHandler> handlers, List<RecurringJob> recurring, Clock clock) {
        this.handlers = handlers;
        this.recurring = recurring;
        this.clock = clock;
    }

    List<Task<?>> oneTime(Lane lane) {
        return handlers.stream()
                .filter(handler -> handler.kind().lane() == lane)
                .<Task<?>>map(this::task)
                .toList();
    }

    Stream<RecurringTask<Void>> recurring() {
        return recurring.stream()
                .map(job -> Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                        .execute((instance, context) -> run(job)));
    }

    private Task<Void> task(JobHandler handler) {
        return Tasks.custom(handler.kind().name(), Void.class)
                .onFailure((complete, operations) -> failed(handler, complete, operations))
                .onDeadExecution(this::takeOver)
                .execute((instance, context) -> completion(handler.run(instance.getId())));
    }

    /// The work of a killed process starts over. That says nothing against the job, so it does not count as a failure.
    private void takeOver(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var now = clock.instant();
        operations.reschedule(ExecutionComplete.success(complete.getExecution(), now, now), now);
    }

    private CompletionHandler<Void> completion(JobHandler.Next next) {
        return switch (next) {
            case Done done -> (complete, operations) -> operations.remove();
            case Again again ->
                (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(again.after()));
        };
    }

    private void failed(JobHandler handler, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var tries = complete.getExecution().consecutiveFailures + 1;
        var id = complete.getExecution().taskInstance.getId();
        var reference = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "Job {} {} failed (try {}, ref {})",
                handler.kind().name(),
                id,
                tries,
                reference,
                complete.getCause().orElse(null));
        if (tries < TRIES) {
            operations.reschedule(complete, clock.instant().plus(Duration.ofSeconds(1L << tries)));
            return;
        }
        if (isGivenUp(handler, id, reference)) {
            operations.remove();
        } else {
            operations.reschedule(complete, clock.instant().plus(BEFORE_GIVING_UP_AGAIN));
        }
    }

    private static boolean isGivenUp(JobHandler handler, String id, String reference) {
        try {
            handler.giveUp(id, reference);
            return true;
        } catch (RuntimeException alsoFailed) {
            log.error(
                    "Job {} {} cannot even be given up (ref {})", handler.kind().name(), id, reference, alsoFailed);
            return false;
        }
    }

    private static void run(RecurringJob job) {
        try {
            job.run();
        } catch (RuntimeException bug) {
            log.error("Recurring job {} failed; it runs again at its next turn", job.name(), bug);
            throw bug;
        }
    }
}
