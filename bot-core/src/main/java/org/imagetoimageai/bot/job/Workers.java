package org.imagetoimageai.bot.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.imagetoimageai.bot.job.JobKind.Lane;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// Runs the jobs: one scheduler with a table of its own for each lane. They start after everything else and
/// stop first;
/// a stop
/// waits for running work, and what does not finish in time is taken over by the next start.
@Component
class Workers implements SmartLifecycle {

    /// A job of a killed process is taken over after four missed heartbeats, about 8.5 seconds.
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(25);
    private static final int SHORT_WORK_AT_A_TIME = 16;

    private final DataSource database;
    private final JobTasks tasks;
    private final JobSettings settings;
    private final Bell bell;
    private final Clock clock;
    private final List<Scheduler> running = new ArrayList<>();

    Workers(DataSource database, JobTasks tasks, JobSettings settings, Bell bell, Clock clock) {
        this.database = new TransactionAwareDataSourceProxy(database);
        this.tasks = tasks;
        this.settings = settings;
        this.bell = bell;
        this.clock = clock;
    }

    static String table(Lane lane) {
        return switch (lane) {
            case PAINTING -> "job_painting";
            case PROMPT -> "job_prompt";
        };
    }

    @Override
    public synchronized void start() {
        for (var lane : Lane.values()) {
            var scheduler = scheduler(lane);
            scheduler.start();
            bell.onRing(lane, scheduler::triggerCheckForDueExecutions);
            running.add(scheduler);
        }
    }

    @Override
    public synchronized void stop() {
        running.forEach(Scheduler::stop);
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    private Scheduler scheduler(Lane lane) {
        var builder = Scheduler.create(database, tasks.oneTime(lane))
                .tableName(table(lane))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .pollingInterval(Duration.ofSeconds(1))
                .pollUsingLockAndFetch(0.5, 1.0)
                .failureLogging(LogLevel.DEBUG, false)
                .shutdownMaxWait(LONGEST_STOP)
                .clock(clock::instant);
        return switch (lane) {
            case PAINTING ->
                builder.threads(settings.inFlight()).enablePriority().build();
            case PROMPT ->
                builder.threads(SHORT_WORK_AT_A_TIME)
                        .startTasks(tasks.recurring().toList())
                        .build();
        };
    }
}
