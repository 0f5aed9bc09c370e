package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path data;

    @AfterEach
    void leavesNoServerBehind() throws Exception {
        DataFolders.endServerIn(data);
    }

    @Test
    void keepsTheDataOverKillOrphanCtrlCAndTermination() throws Exception {
        DataFolders.withBinaries(data);

        try (var first = child()) {
            first.awaitLine("READY");
            first.kill();
        }
        var orphan = ProcessHandle.of(DataFolders.postmasterOf(data)).orElseThrow();
        assertThat(DataFolders.serves(orphan, data)).isTrue();

        try (var second = child()) {
            assertThat(second.awaitLine("fsync")).isEqualTo("fsync on on");
            assertThat(second.awaitLine("events")).isEqualTo("events [started, started]");
            second.awaitLine("READY");
            assertThat(DataFolders.serves(orphan, data)).isFalse();
            second.interruptGroup();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();

        try (var third = child()) {
            assertThat(third.awaitLine("events")).isEqualTo("events [started, started, finished, started]");
            third.awaitLine("READY");
            third.terminate();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();

        try (var fourth = child()) {
            assertThat(fourth.awaitLine("events"))
                    .isEqualTo("events [started, started, finished, started, finished, started]");
            fourth.awaitLine("READY");
            fourth.terminate();
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var server = OwnDatabaseServer.start(data)) {
            var url = server.main().url();

            assertThatThrownBy(() -> DriverManager.getConnection(url, EmbeddedPostgres.USER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(server, "show unix_socket_directories")).isEmpty();
            assertThat(query(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(permissions(data.resolve("postgres.password"))).isEqualTo("rw-------");
            assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
        }
    }

    @Test
    void givesTheKeysADatabaseOfTheirOwn() throws Exception {
        DataFolders.withBinaries(data);

        try (var server = OwnDatabaseServer.start(data)) {
            assertThat(query(server, "select string_agg(datname, ',' order by datname) from pg_database"))
                    .isEqualTo("bot,keys,postgres,template0,template1");
            assertThat(server.keys().url()).endsWith("/keys");
        }
    }

    @Test
    void refusesASecondApplicationOnTheSameFolder() {
        DataFolders.withBinaries(data);

        try (var first = child()) {
            first.awaitLine("READY");
            try (var second = child()) {
                assertThat(second.awaitExit()).isNotZero();
                assertThat(second.words()).contains("bot.data-dir: another application is running on " + data);
            }
            first.terminate();
        }
    }

    @Test
    void leavesAnUnrelatedProcessAloneThatGotTheServersNumber() throws Exception {
        DataFolders.withBinaries(data);
        OwnDatabaseServer.start(data).close();
        var unrelated = new ProcessBuilder("sleep", "600").start();
        Files.writeString(data.resolve("postgres/postmaster.pid"), unrelated.pid() + "\n/elsewhere\n");

        try (var server = OwnDatabaseServer.start(data)) {
            assertThat(query(server, "select 1")).isEqualTo("1");
            assertThat(unrelated.isAlive()).isTrue();
        } finally {
            unrelated.destroy();
        }
    }

    @Test
    void startsAnewWhereTheFirstStartWasCutOff() throws Exception {
        DataFolders.withBinaries(data);
        Files.writeString(data.resolve("postgres.password"), "of a start that came no further");
        Files.createDirectories(data.resolve("postgres.unfinished/base"));
        Files.createDirectories(data.resolve("postgres-binaries/unfinished/bin"));

        try (var server = OwnDatabaseServer.start(data)) {
            assertThat(query(server, "select 1")).isEqualTo("1");
            assertThat(data.resolve("postgres.unfinished")).doesNotExist();
        }
    }

    @Test
    void saysThatThePasswordIsMissing() throws Exception {
        DataFolders.withBinaries(data);
        OwnDatabaseServer.start(data).close();
        Files.delete(data.resolve("postgres.password"));

        assertThatThrownBy(() -> OwnDatabaseServer.start(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("bot.data-dir: " + data.resolve("postgres.password") + " is missing");
    }

    @Test
    void makesTheFolderForItsUserAlone() throws Exception {
        var made = data.resolve("new/folder");

        DataDirectory.hold(made).close();

        assertThat(permissions(made)).isEqualTo("rwx------");
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws Exception {
        var file = Files.writeString(data.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.hold(file.resolve("below")))
                .isInstanceOf(StartRefused.class)
                .hasMessageMatching(
                        "bot.data-dir: the folder .*/file/below cannot be made or written to by the user .*\\.");
    }

    private ChildJvm child() {
        return DatabaseChild.on(data);
    }

    private static String query(DatabaseServer server, String sql) throws SQLException {
        var main = server.main();
        try (var connection = DriverManager.getConnection(main.url(), main.username(), main.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
