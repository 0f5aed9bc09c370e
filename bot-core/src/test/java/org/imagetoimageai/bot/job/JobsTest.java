package org.imagetoimageai.bot.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.IllegalTransactionStateException;

class JobsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final Core core = Core.of("job").with(CountingJob.class);

    private final Jobs jobs = core.get(Jobs.class);
    private final CountingJob counting = core.get(CountingJob.class);
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void finishesAtOnce() {
        counting.does(run -> new JobHandler.Next.Done());
    }

    @Test
    void startsRightAfterTheCommit() {
        core.inTransaction(() -> enqueue(id));

        await().atMost(PATIENCE).until(() -> counting.runs(id) == 1);
    }

    @Test
    void existsOnlyIfTheCallerCommits() {
        assertThatThrownBy(() -> core.inTransaction(() -> {
                    enqueue(id);
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        core.inTransaction(() -> enqueue(id + " after"));

        await().atMost(PATIENCE).until(() -> counting.runs(id + " after") == 1);
        assertThat(counting.runs(id)).isZero();
    }

    @Test
    void belongsToATransaction() {
        assertThatThrownBy(() -> jobs.enqueue(CountingJob.KIND, id))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isOneJobHoweverOftenItIsEnqueuedBeforeItRan() {
        core.inTransaction(() -> {
            enqueue(id);
            return enqueue(id);
        });

        await().atMost(PATIENCE).until(() -> counting.runs(id) == 1);
        core.inTransaction(() -> enqueue(id + " after"));
        await().atMost(PATIENCE).until(() -> counting.runs(id + " after") == 1);
        assertThat(counting.runs(id)).isEqualTo(1);
    }

    @Test
    void runsAgainAfterThePauseItAskedFor() {
        counting.does(run -> run == 1 ? CountingJob.again() : new JobHandler.Next.Done());
        core.inTransaction(() -> enqueue(id));
        await().atMost(PATIENCE).until(() -> counting.runs(id) == 1);

        core.clock().advance(Duration.ofSeconds(61));

        await().atMost(PATIENCE).until(() -> counting.runs(id) == 2);
    }

    @Test
    void triesABugAgainAndGivesItUpWithAReference() {
        counting.does(run -> {
            throw new IllegalStateException("a bug");
        });
        core.inTransaction(() -> enqueue(id));

        await().atMost(PATIENCE).until(() -> {
            core.clock().advance(Duration.ofMinutes(2));
            return counting.givenUp().stream().anyMatch(given -> given.startsWith(id));
        });

        assertThat(counting.runs(id)).isEqualTo(JobTasks.TRIES);
        assertThat(counting.givenUp())
                .filteredOn(given -> given.startsWith(id))
                .hasSize(1)
                .first()
                .asString()
                .matches(".* [0-9a-f]{8}");
    }

    @Test
    void isDoneOnceWhenTwoWorkAtTenThousand() {
        var second = new Workers(
                core.get(DataSource.class),
                core.get(JobTasks.class),
                new JobSettings(4),
                new Bell(),
                core.get(Clock.class));
        second.start();
        try {
            core.inTransaction(() -> {
                IntStream.range(0, 10_000).forEach(i -> enqueue(id + ":" + i));
                return "";
            });

            await().atMost(Duration.ofMinutes(3)).until(() -> done() == 10_000);
        } finally {
            second.stop();
        }
        assertThat(counting.all().entrySet())
                .filteredOn(
                        runs -> runs.getKey().startsWith(id) && runs.getValue().get() != 1)
                .isEmpty();
    }

    private long done() {
        return counting.all().keySet().stream()
                .filter(done -> done.startsWith(id))
                .count();
    }

    private String enqueue(String job) {
        jobs.enqueue(CountingJob.KIND, job);
        return job;
    }
}
