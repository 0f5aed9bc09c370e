package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.imagetoimageai.bot.Resumptions.Restart;
import org.imagetoimageai.sandbox.gemini.PictureFormat;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of fifty running requests, again and again: every request ends with its picture, paid for
/// once. The embedded PostgreSQL is left an orphan each time. `-Dcrash.kills=20` for the full measure; `-Dcrash.seed`
/// chooses other kill points.
class CrashIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 4);
    private static final int KILLS_A_ROUND = 5;
    private static final long SEED = Long.getLong("crash.seed", 20261125L);

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(SEED);
    private final List<Life> lives = new ArrayList<>();

    @TempDir
    Path folder;

    private RealApplication application;
    private ChildJvm process;
    private Instant ready;

    @BeforeEach
    void startsWithPatienceForAllKillsTogether() throws Exception {
        application = new RealApplication(
                folder, TelegramOptions.defaults().withoutRateLimits(), Map.of("BOT_GENAI_PATIENCE", "60m"));
        application.gemini().pictures(PictureFormat.JPEG);
        application.gemini().faults().latency(Duration.ofMillis(300));
    }

    @AfterEach
    void ends() {
        application.close();
    }

    @Test
    void finishesAndBillsEveryRequestOnceWhateverIsKilled() {
        var began = clock.instant();
        var crowds = new ArrayList<Crowd>();
        startAndWait();
        while (lives.size() < KILLS) {
            var crowd = Crowd.of(application.telegram(), crowds.size() + 1);
            crowds.add(crowd);
            crowd.agree();
            crowd.sendAll();
            for (var point : points()) {
                kill(crowd, point);
            }
            crowd.awaitPictures();
            awaitQuiet();
        }

        var books = new Books(application.sql());
        report(crowds, books, Duration.between(began, clock.instant()));
        crowds.forEach(Crowd::assertThatEachRequestHasItsPicture);
        books.assertThatEachPictureWasPaidOnce(crowds.size() * Crowd.REQUESTS);
        crowds.forEach(Crowd::assertThatAllCreditsAreSpent);
        assertThat(crowds.stream().mapToLong(Crowd::repeats).sum()).isLessThanOrEqualTo(books.repeats());
        assertThat(application.log()).as("No bug was logged").doesNotContain("\tat ");
    }

    private List<KillPoint> points() {
        var points = new ArrayList<>(List.of(KillPoint.TAKING_IN));
        while (points.size() < KILLS_A_ROUND && lives.size() + points.size() < KILLS) {
            points.add(KillPoint.values()[1 + random.nextInt(KillPoint.values().length - 1)]);
        }
        return points;
    }

    /// Kills the running process at the point and starts the next one.
    private void kill(Crowd crowd, KillPoint point) {
        var missing = crowd.missing();
        var reached = point.await(application, process, crowd, random);
        process.kill();
        lives.add(new Life(point, reached, missing, crowd.missing(), ready, clock.instant()));
        application.gemini().letGo();
        startAndWait();
    }

    private void startAndWait() {
        process = application.startAndWait();
        ready = clock.instant();
    }

    private void awaitQuiet() {
        var books = new Books(application.sql());
        ChildJvm.await(books::areQuiet);
        assertThat(books.areQuiet()).as("Nothing is on its way any more").isTrue();
    }

    private void report(List<Crowd> crowds, Books books, Duration took) {
        lives.forEach(System.out::println);
        System.out.printf(
                "CrashIT: seed %d, %d kills, %d requests in %d s%n",
                SEED, lives.size(), crowds.size() * Crowd.REQUESTS, took.toSeconds());
        System.out.printf(
                "CrashIT: %d cards arrived twice; %d sends repeated, %d given up without an answer; %d paid model"
                        + " calls%n",
                crowds.stream().mapToInt(Crowd::repeats).sum(),
                books.repeats(),
                books.uncertain(),
                application.gemini().journal().paidCalls());
        System.out.println("CrashIT: " + Resumptions.of(application, crowds, restarts()));
    }

    private List<Restart> restarts() {
        var restarts = new ArrayList<Restart>();
        for (var i = 0; i < lives.size(); i++) {
            var killed = lives.get(i).killed();
            restarts.add(
                    i + 1 < lives.size()
                            ? new Restart(
                                    killed,
                                    lives.get(i + 1).ready(),
                                    lives.get(i + 1).killed())
                            : new Restart(killed, ready, Instant.MAX));
        }
        return restarts;
    }

    /// One process, from when it was ready until it was killed.
    ///
    /// @param reached whether the kill came at its point, and not only because nothing more happened
    /// @param before how many pictures were still to come when the point was chosen, and `after` the kill
    record Life(KillPoint point, boolean reached, int before, int after, Instant ready, Instant killed) {}
}
