package org.imagetoimageai.bot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Where a database is and how to enter it.
record Database(
        String url, @Nullable String username, @Nullable String password) {

    /// The application's own.
    static final String MAIN = "bot";

    /// The key store's.
    static final String KEYS = "keys";

    private static final String EXISTS_ALREADY = "42P04";

    static void createIfMissing(Connection server, String name) throws SQLException {
        try (var exists = server.prepareStatement("select from pg_database where datname = ?")) {
            exists.setString(1, name);
            if (exists.executeQuery().next()) {
                return;
            }
        }
        try (var create = server.createStatement()) {
            create.execute("create database " + name);
        } catch (SQLException e) {
            if (!EXISTS_ALREADY.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /// Opens its connections at first use.
    HikariDataSource pool(String name, int connections) {
        var settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setJdbcUrl(url);
        settings.setUsername(username);
        settings.setPassword(password);
        settings.setMaximumPoolSize(connections);
        settings.setMinimumIdle(1);
        settings.addDataSourceProperty("ApplicationName", "image-bot " + name);
        return new HikariDataSource(settings);
    }

    @Override
    public String toString() {
        return "[database]";
    }
}
