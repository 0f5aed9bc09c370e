package org.imagetoimageai.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL server of the application's own, on 127.0.0.1 only and with a password, its data kept in a
/// [DataDirectory].
///
/// It is a session leader, so a Ctrl-C in the terminal reaches the application alone, which closes it last. If the
/// application is killed, the server lives on; the next start ends it and begins anew.
final class EmbeddedPostgres implements AutoCloseable {

    static final String USER = "bot";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String LONGEST_START_SECONDS = "300";
    private static final String LONGEST_STOP_SECONDS = "60";

    /// Durable, private, and silent about the values it stores.
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=60",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_checkpoints=off");

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path serverLog;
    private final PasswordFile password;
    private final int port;

    private EmbeddedPostgres(PostgresPrograms programs, DataDirectory data, int port) throws IOException {
        this.programs = programs;
        this.cluster = data.path().resolve("postgres");
        this.serverLog = data.path().resolve("postgres.log");
        this.password = new PasswordFile(data.path().resolve("postgres.password"));
        this.port = port;
    }

    /// Starts the server on the data it finds, or on none, with the given databases in it.
    static EmbeddedPostgres start(DataDirectory data, List<String> databases) {
        try {
            var home = PostgresBinaries.unpackedBelow(data.path().resolve("postgres-binaries"));
            var server = new EmbeddedPostgres(new PostgresPrograms(home, isRoot(data)), data, freePort());
            server.initialise(data);
            server.start();
            return server.with(databases);
        } catch (IOException | SQLException e) {
            throw new StartRefused(
                    DataDirectory.SETTING,
                    "the embedded PostgreSQL in %s does not start: %s".formatted(data.path(), e.getMessage()),
                    e);
        }
    }

    private static boolean isRoot(DataDirectory data) {
        if (!data.user().getName().equals("root")) {
            return false;
        }
        if (!PostgresPrograms.rootMayShedItsRights()) {
            throw new StartRefused(
                    "bot.database.url",
                    "PostgreSQL refuses to run as root and this system grants no user namespaces; start as an ordinary"
                            + " user or name a database here.");
        }
        return true;
    }

    private void initialise(DataDirectory data) throws IOException {
        if (Files.exists(cluster)) {
            refuseWhatCannotBeRead(data);
            OrphanedPostgres.end(cluster, this::stop);
            return;
        }
        var unfinished = Path.of(cluster + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        password.make();
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--pwfile=" + password.path(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseWhatCannotBeRead(DataDirectory data) throws IOException {
        var owner = Files.getOwner(cluster);
        if (!owner.equals(data.user())) {
            throw new StartRefused(
                    DataDirectory.SETTING,
                    "the database in %s belongs to the user %s; start as that user.".formatted(cluster, owner));
        }
        if (!Files.exists(password.path())) {
            throw new StartRefused(
                    DataDirectory.SETTING,
                    "%s is missing, without which the database beside it stays shut; put it back from a backup."
                            .formatted(password.path()));
        }
    }

    private void start() throws IOException {
        Files.deleteIfExists(serverLog);
        var options = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + cluster,
                        "--log=" + serverLog,
                        "--options=" + options,
                        "--wait",
                        "--timeout=" + LONGEST_START_SECONDS));
        log.info("PostgreSQL in {} listens on 127.0.0.1:{}", cluster, port);
    }

    private EmbeddedPostgres with(List<String> databases) throws SQLException {
        var server = database("postgres");
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password())) {
            for (var database : databases) {
                Database.createIfMissing(connection, database);
            }
            return this;
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name), USER, password.read());
    }

    @Override
    public void close() {
        try {
            stop();
            log.info("PostgreSQL has stopped");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws IOException {
        programs.run(
                "pg_ctl",
                List.of("stop", "--pgdata=" + cluster, "--mode=fast", "--wait", "--timeout=" + LONGEST_STOP_SECONDS));
    }
}
