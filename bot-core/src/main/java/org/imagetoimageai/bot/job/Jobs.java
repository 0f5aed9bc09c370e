package org.imagetoimageai.bot.job;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.imagetoimageai.bot.job.JobKind.Lane;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where work is handed in. A job is part of the caller's transaction: it exists exactly when that commits,
/// and starts
/// right after.
@Service
public class Jobs {

    private static final int USUAL = 0;

    private final Map<Lane, SchedulerClient> clients = new EnumMap<>(Lane.class);
    private final Bell bell;
    private final Clock clock;

    Jobs(DataSource database, Bell bell, Clock clock) {
        var joining = new TransactionAwareDataSourceProxy(database);
        for (var lane : Lane.values()) {
            clients.put(
                    lane,
                    SchedulerClient.Builder.create(joining)
                            .tableName(Workers.table(lane))
                            .enablePriority()
                            .build());
        }
        this.bell = bell;
        this.clock = clock;
    }

    /// Enqueues one job. While a job of the same kind and id has not finished, the call changes nothing.
    @Transactional(propagation = MANDATORY)
    public void enqueue(JobKind kind, String id) {
        enqueue(kind, id, USUAL);
    }

    /// Enqueues one job before all that wait in the same lane with a lower priority.
    ///
    /// @param priority from -32768 to 32767; a job without one has 0
    @Transactional(propagation = MANDATORY)
    public void enqueue(JobKind kind, String id, int priority) {
        var job = new TaskInstance.Builder<>(kind.name(), id).priority(priority).build();
        client(kind).scheduleIfNotExists(job, clock.instant());
        ringAfterCommit(kind.lane());
    }

    private SchedulerClient client(JobKind kind) {
        return Objects.requireNonNull(clients.get(kind.lane()));
    }

    private void ringAfterCommit(Lane lane) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring(lane);
            }
        });
    }
}
