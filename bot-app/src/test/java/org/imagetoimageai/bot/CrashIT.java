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
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.imagetoimageai.bot.Books.Totals;
import org.imagetoimageai.bot.Errand.Bill;
import org.imagetoimageai.bot.Resumptions.Restart;
import org.imagetoimageai.sandbox.gemini.PictureFormat;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of all that people do at once, again and again: every request ends with what it asked for,
/// paid for once; what was taken back or deleted is gone; nothing is seen by more people than it was meant for. The
/// embedded PostgreSQL is left an orphan each time. `-Dcrash.kills=20` for the full measure; `-Dcrash.seed` chooses
/// other kill points.
class CrashIT {

    private static final int KILLS = Integer.getInteger("crash.kills", 4);
    private static final int KILLS_A_ROUND = 5;
    private static final long SEED = Long.getLong("crash.seed", 20261125L);

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(SEED);
    private final List<Life> lives = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();

    @TempDir
    Path folder;

    private RealApplication application;
    private ChildJvm process;
    private Instant ready;

    @BeforeEach
    void startsWithPatienceForAllKillsTogether() throws Exception {
        application = new RealApplication(
                folder,
                TelegramOptions.defaults().withoutRateLimits(),
                Map.of("BOT_GENAI_PATIENCE", "60m", "BOT_TIERS_FREE_WELCOME", "" + Crowd.WELCOME));
        application.gemini().pictures(PictureFormat.JPEG);
        application.gemini().faults().latency(Duration.ofMillis(300));
    }

    @AfterEach
    void ends() {
        application.close();
    }

    @Test
    void finishesAndBillsEverythingOnceWhateverIsKilled() {
        var began = clock.instant();
        startAndWait();
        while (lives.size() < KILLS) {
            var crowd = Crowd.of(application.telegram(), crowds.size() + 1);
            crowds.add(crowd);
            crowd.agree();
            live(crowd, points());
        }

        var books = new Books(application.sql());
        var shelves = Shelves.of(application);
        report(books, shelves, Duration.between(began, clock.instant()));
        crowds.forEach(Crowd::assertThatEachErrandEndedWell);
        books.assertThatEachRequestEndedOnce(totals());
        books.assertThatEachPictureWasPaidOnce(totals());
        shelves.assertThatNothingIsLeftOver();
        crowds.forEach(crowd ->
                crowd.assertThatAlbumsWereWhole(application.gemini().journal().calls()));
        crowds.forEach(Crowd::assertThatEachPaidForWhatTheyGot);
        assertThat((long) surplus()).isLessThanOrEqualTo(books.repeats() + books.leftOpen());
        assertThat(application.log()).as("No bug was logged").doesNotContain("\tat ");
    }

    private void live(Crowd crowd, List<KillPoint> points) {
        for (var stage : Stage.values()) {
            if (stage.isAfterRest()) {
                rest(crowd);
            }
            crowd.begin(stage);
            points.stream().filter(point -> point.stage() == stage).forEach(point -> kill(crowd, point));
        }
        rest(crowd);
        crowd.touchWhatIsLeft();
        rest(crowd);
    }

    /// Something of each stage, as far as there are kills left.
    private List<KillPoint> points() {
        var points = new ArrayList<>(List.of(
                KillPoint.TAKING_IN,
                KillPoint.POSTING,
                random.nextBoolean() ? KillPoint.WITHDRAWING : KillPoint.ERASING));
        while (points.size() < KILLS_A_ROUND) {
            points.add(KillPoint.values()[1 + random.nextInt(KillPoint.ALBUM_GATHERING.ordinal())]);
        }
        return points.subList(0, Math.min(KILLS_A_ROUND, KILLS - lives.size())).stream()
                .sorted()
                .toList();
    }

    /// Kills the running process at the point and starts the next one.
    private void kill(Crowd crowd, KillPoint point) {
        var missing = crowd.missing();
        var reached = point.await(application, crowd, random);
        process.kill();
        lives.add(new Life(point, reached, missing, crowd.missing(), ready, clock.instant()));
        System.out.println(lives.getLast());
        application.gemini().letGo();
        application.telegram().faults().clear();
        startAndWait();
    }

    private void startAndWait() {
        process = application.startAndWait();
        ready = clock.instant();
    }

    /// Everybody has got what they wait for, and nothing is on its way any more.
    private void rest(Crowd crowd) {
        crowd.await();
        var books = new Books(application.sql());
        BooleanSupplier quiet = () -> application.telegram().pendingUpdates() == 0 && books.areQuiet();
        ChildJvm.await(quiet);
        assertThat(quiet.getAsBoolean()).as("Nothing is on its way any more").isTrue();
    }

    private Totals totals() {
        var deleted = crowds.stream()
                .flatMap(crowd -> crowd.wishes().stream())
                .filter(wish -> wish.errand().isTakenBack())
                .count();
        var requests = total(Bill::requests);
        var answers = total(bill -> bill.pictures() == 0 ? 1 : 0);
        return new Totals(
                (long) crowds.size() * Crowd.PEOPLE,
                requests,
                total(Bill::pictures),
                answers,
                deleted,
                total(Bill::price));
    }

    private int total(ToIntFunction<Bill> number) {
        return crowds.stream().mapToInt(crowd -> crowd.total(number)).sum();
    }

    private int surplus() {
        return crowds.stream().mapToInt(Crowd::surplus).sum();
    }

    private void report(Books books, Shelves shelves, Duration took) {
        System.out.printf(
                "CrashIT: seed %d, %d kills, %d requests in %d s%n",
                SEED, lives.size(), total(Bill::requests), took.toSeconds());
        System.out.printf(
                "CrashIT: %d messages too many, %d of these had been taken back; %d sends repeated, %d left open, %d"
                        + " given up without an answer; %d paid model calls; %d keys without a file%n",
                surplus(),
                crowds.stream().mapToInt(Crowd::touched).sum(),
                books.repeats(),
                books.leftOpen(),
                books.uncertain(),
                application.gemini().journal().paidCalls(),
                shelves.unusedKeys());
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
    /// @param before how many people still waited for something when the point was chosen, and `after` the kill
    record Life(KillPoint point, boolean reached, int before, int after, Instant ready, Instant killed) {}
}
