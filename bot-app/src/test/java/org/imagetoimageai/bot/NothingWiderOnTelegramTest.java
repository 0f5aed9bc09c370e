package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.imagetoimageai.sandbox.gemini.PictureFormat;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing is ever seen by more people than its owner asked for: the whole application with the real SDKs, many people
/// at once, everything on its way while they change their minds, judged by what the chats of the emulator hold.
///
/// `-Dvisibility.cases=2400` runs so many, `-Dvisibility.seed=` the same ones again, as far as threads allow.
class NothingWiderOnTelegramTest {

    private static final Logger log = LoggerFactory.getLogger(NothingWiderOnTelegramTest.class);

    private static final int CASES = Integer.getInteger("visibility.cases", 18);
    private static final long SEED = Long.getLong("visibility.seed", 20_261_125L);
    private static final int CASES_EACH = Math.min(12, CASES / 3);
    private static final int AT_ONCE = 24;
    private static final Duration PAINTING = Duration.ofMillis(200);
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final Duration SENDING = Duration.ofMillis(100);

    @TempDir
    static Path folder;

    @Test
    void showsEveryPictureOnlyWhereItsOwnerWantsIt() throws Exception {
        var telegram = SandboxOptions.defaults()
                .withTelegram(TelegramOptions.defaults().withoutRateLimits());
        try (var sandbox = Sandbox.start(telegram);
                var database = TestDatabase.fresh();
                var keys = TestDatabase.fresh()) {
            var operator = Customer.of(sandbox.telegram().person("Olga", "en"));
            try (var application =
                    application(sandbox, database, keys, operator.person().id())) {
                assertThat(application.isRunning()).isTrue();
                operator.person().pressesStart();
                sandbox.gemini().pictures(PictureFormat.JPEG);
                var town = new Town(sandbox.telegram(), operator);
                play(town, sandbox, JdbcClient.create(database.dataSource()));
            }
        }
    }

    private static ConfigurableApplicationContext application(
            Sandbox sandbox, TestDatabase database, TestDatabase keys, long operator) {
        return SpringApplication.run(
                BotApplication.class,
                "--bot.data-dir=" + folder,
                "--bot.database.url=" + database.jdbcUrl(),
                "--bot.database.username=" + database.username(),
                "--bot.vault.url=" + keys.jdbcUrl(),
                "--bot.web.port=0",
                "--bot.tiers.free.welcome=100000",
                "--bot.genai.patience=1h",
                "--bot.limits.waiting=100",
                "--bot.limits.per-minute=1000",
                "--bot.limits.per-day=10000",
                "--bot.operators=telegram:" + operator,
                "--bot.telegram.api-url=" + sandbox.telegram().url(),
                "--bot.telegram.token=" + sandbox.telegram().token(),
                "--bot.genai.base-url=" + sandbox.gemini().url(),
                "--bot.genai.api-key=" + sandbox.gemini().apiKey());
    }

    private static void play(Town town, Sandbox sandbox, JdbcClient sql) throws Exception {
        var size = Math.max(3, CASES / CASES_EACH);
        town.populate(size);
        sandbox.gemini().faults().latency(PAINTING);
        sandbox.telegram().faults().delay("sendPhoto", SENDING);
        var judge = new RoomJudge(town, sandbox);
        var before = System.nanoTime();
        playAll(town, judge, size);
        awaitQuiet(sql);
        var standing = judge.looksAtTheEnd();
        var sent = judge.looksAtEverythingSent();
        log.info(
                "Seed {}: {} cases in {} s, {} changes on the way, {} taken down, {} messages to shared places,"
                        + " {} pictures standing there; {}",
                SEED,
                town.wishes().cases(),
                Duration.ofNanos(System.nanoTime() - before).toSeconds(),
                town.wishes().changes(),
                town.wishes().countTakenDown(),
                sent,
                standing,
                town.wishes().counts());
        assertThat(judge.findings()).as("seed %d", SEED).isEmpty();
        assertThat(town.wishes().cases()).isGreaterThanOrEqualTo(size * CASES_EACH);
        assertThat(standing).as("pictures that are seen by others").isGreaterThanOrEqualTo(CASES / 40);
    }

    private static void playAll(Town town, RoomJudge judge, int size) throws InterruptedException {
        var failures = new ArrayList<Throwable>();
        try (var guests = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<?>>();
            for (var number = 0; number < size; number++) {
                var guest = new RandomGuest(town, town.people().get(number), SEED + number);
                all.add(guests.submit(() -> guest.plays(CASES_EACH, judge::looksAt)));
            }
            for (var one : all) {
                failure(one, failures);
            }
        }
        assertThat(failures).as("seed %d, %s", SEED, judge.findings()).isEmpty();
    }

    private static void failure(Future<?> guest, List<Throwable> failures) throws InterruptedException {
        try {
            guest.get();
        } catch (ExecutionException e) {
            log.error("Seed {}", SEED, e.getCause());
            failures.add(e.getCause());
        }
    }

    /// Nothing is waiting, being made or on its way, in any direction.
    private static void awaitQuiet(JdbcClient sql) {
        var busy = """
            select (select count(*) from telegram_update)
                 + (select count(*) from delivery_parcel where state = 'WAITING')
                 + (select count(*) from delivery_message where withdrawn_at is not null)
                 + (select count(*) from job_painting where execution_time < now() + interval '1 minute')
            """;
        assertThat(GuestChat.soon(A_WHILE, () -> sql.sql(busy).query(Long.class).single() == 0))
                .as("Nothing is on its way any more")
                .isTrue();
    }
}
