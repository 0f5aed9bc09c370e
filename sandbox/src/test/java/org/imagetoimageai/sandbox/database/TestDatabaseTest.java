package org.imagetoimageai.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    private static final int COPIES = 6;

    @Test
    void givesAnEmptyDatabase() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            var tables = ask(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");

            assertThat(tables).isEqualTo("0");
        }
    }

    @Test
    void opensByUrlNameAndPassword() throws SQLException {
        try (var database = TestDatabase.fresh();
                var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void listensOnTheLoopbackOnly() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void isPostgreSql18() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            assertThat(ask(database, "SHOW server_version_num")).startsWith("18");
        }
    }

    @Test
    void syncsOnlyIfAsked() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            assertThat(ask(database, "SHOW fsync")).isEqualTo(System.getProperty("sandbox.database.fsync", "off"));
        }
    }

    @Test
    void migratesOnceAndCopiesAreIndependent() throws SQLException {
        var runs = new AtomicInteger();

        try (var first = TestDatabase.migrated("independent", source -> lamps(source, runs));
                var second = TestDatabase.migrated("independent", source -> lamps(source, runs))) {
            tell(first.dataSource(), "INSERT INTO lamp VALUES (2)");

            assertThat(runs).hasValue(1);
            assertThat(ask(first, "SELECT count(*) FROM lamp")).isEqualTo("2");
            assertThat(ask(second, "SELECT count(*) FROM lamp")).isEqualTo("1");
        }
    }

    @Test
    @SuppressWarnings("resource")
    void copiesEvenWhenTheMigrationLeftAConnectionOpen() throws SQLException {
        try (var database = TestDatabase.migrated("left-open", source -> {
            lamps(source, new AtomicInteger());
            open(source);
        })) {
            assertThat(ask(database, "SELECT count(*) FROM lamp")).isEqualTo("1");
        }
    }

    @Test
    void buildsOneTemplateForCallersAtTheSameTime() throws Exception {
        var runs = new AtomicInteger();
        Callable<String> copyAndCount = () -> {
            try (var database = TestDatabase.migrated("at-once", source -> lamps(source, runs))) {
                return ask(database, "SELECT count(*) FROM lamp");
            }
        };

        try (var threads = Executors.newFixedThreadPool(8)) {
            var counts = threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> copyAndCount).toList());

            assertThat(runs).hasValue(1);
            assertThat(counts).allSatisfy(count -> assertThat(count.get()).isEqualTo("1"));
        }
    }

    @Test
    void triesAgainAfterAFailedMigration() throws SQLException {
        assertThatThrownBy(() -> TestDatabase.migrated("failed-once", source -> {
                    tell(source, "CREATE TABLE half_done (id int)");
                    throw new IllegalStateException("broken script");
                }))
                .hasMessage("broken script");

        try (var database = TestDatabase.migrated("failed-once", source -> lamps(source, new AtomicInteger()))) {
            assertThat(ask(database, "SELECT to_regclass('half_done')")).isNull();
            assertThat(ask(database, "SELECT count(*) FROM lamp")).isEqualTo("1");
        }
    }

    @Test
    void dropsTheDatabaseUnderOpenConnections() throws SQLException {
        var database = TestDatabase.fresh();
        try (var _ = database.dataSource().getConnection()) {
            database.close();
        }

        assertThatThrownBy(() -> ask(database, "SELECT 1")).hasMessageContaining("does not exist");
    }

    @Test
    void refusesANameThatIsNotOne() {
        assertThatThrownBy(() -> TestDatabase.migrated("\"; DROP", _ -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The fastest of several, since the machine may be busy with something else.
    @Test
    void copiesFast() {
        TestDatabase.migrated("fast", TestDatabaseTest::manyTables).close();

        var fastest = IntStream.range(0, COPIES)
                .mapToLong(_ -> nanosOfACopy())
                .mapToObj(Duration::ofNanos)
                .min(Duration::compareTo)
                .orElseThrow();

        System.out.println("A copy of 100 tables: " + fastest.toMillis() + " ms");
        assertThat(fastest).isLessThan(Duration.ofSeconds(2));
    }

    private static long nanosOfACopy() {
        var start = System.nanoTime();
        try (var _ = TestDatabase.migrated("fast", TestDatabaseTest::manyTables)) {
            return System.nanoTime() - start;
        }
    }

    private static void lamps(DataSource source, AtomicInteger runs) {
        runs.incrementAndGet();
        tell(source, "CREATE TABLE lamp (id int); INSERT INTO lamp VALUES (1)");
    }

    private static void manyTables(DataSource source) {
        IntStream.range(0, 100)
                .forEach(i -> tell(source, "CREATE TABLE t" + i + " (id int PRIMARY KEY, words text UNIQUE)"));
    }

    private static void open(DataSource source) {
        try {
            source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tell(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
