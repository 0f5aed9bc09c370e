package org.imagetoimageai.sandbox.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The one server of this JVM. Database names come from [TestDatabase], so they are safe to quote.
final class Server {

    static final String USER = "postgres";

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server shared() {
        return Shared.SERVER;
    }

    private static Server start() {
        var durable = System.getProperty("sandbox.database.fsync", "off");
        try {
            return new Server(EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .setServerConfig("max_connections", "300")
                    .setOverrideWorkingDirectory(binaries().toFile())
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("The test database did not start", e);
        }
    }

    /// A folder per user: the default one is shared, and what root unpacked there an ordinary user could not use.
    private static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "test-database-of-" + System.getProperty("user.name"));
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    DataSource open(String database) {
        return postgres.getDatabase(USER, database);
    }

    void copy(String template, String name) {
        run("CREATE DATABASE \"" + name + "\" TEMPLATE \"" + template + "\"");
    }

    /// From here on nobody can connect, since PostgreSQL copies only a database without connections.
    void freeze(String name) {
        run("ALTER DATABASE \"" + name + "\" ALLOW_CONNECTIONS false");
        run("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + name + "'");
    }

    void drop(String name) {
        run("DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
    }

    private void run(String sql) {
        try (var connection = open("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private static final class Shared {
        static final Server SERVER = start();
    }
}
