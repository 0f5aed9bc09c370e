package org.imagetoimageai.bot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/// The server named by `bot.database.url`, and by `bot.vault.url` if the keys are kept on another.
record OperatorsDatabaseServer(Database main, Database keys) implements DatabaseServer {

    static final String URL = "bot.database.url";
    static final String KEYS_URL = "bot.vault.url";

    private static final Pattern JDBC_URL =
            Pattern.compile("(?<server>jdbc:postgresql:(//[^/?]+/)?)(?<database>[^/?]*)(?<options>\\?.*)?");
    private static final String NO_SUCH_DATABASE = "3D000";

    /// Opens one connection to each, to refuse a wrong setting at once.
    static OperatorsDatabaseServer of(Settings settings) {
        var main = database(settings, URL, settings.find(URL).orElseThrow());
        try (var connection = connect(main)) {
            return new OperatorsDatabaseServer(main, keys(settings, main, connection));
        } catch (SQLException e) {
            throw refused(URL, e);
        }
    }

    private static Database keys(Settings settings, Database main, Connection connection) {
        var own = settings.find(KEYS_URL);
        var keys = own.map(url -> database(settings, KEYS_URL, url)).orElseGet(() -> besides(main));
        if (keys.url().equals(main.url())) {
            throw new StartRefused(
                    own.isPresent() ? KEYS_URL : URL,
                    "the key store needs a database of its own, not the one that its keys protect.");
        }
        if (own.isEmpty()) {
            create(connection);
        }
        try {
            connect(keys).close();
            return keys;
        } catch (SQLException e) {
            throw refused(KEYS_URL, e);
        }
    }

    private static void create(Connection connection) {
        try {
            Database.createIfMissing(connection, Database.KEYS);
        } catch (SQLException e) {
            throw new StartRefused(
                    KEYS_URL,
                    "the key store's database “keys” does not exist on the server of %s and could not be created (%s); create it or name another here."
                            .formatted(URL, firstLine(e)),
                    e);
        }
    }

    private static Database besides(Database main) {
        var url = JDBC_URL.matcher(main.url());
        if (!url.matches()) {
            throw new IllegalStateException("Checked before");
        }
        var options = url.group("options");
        return new Database(
                url.group("server") + Database.KEYS + (options == null ? "" : options),
                main.username(),
                main.password());
    }

    private static Database database(Settings settings, String setting, String url) {
        if (!JDBC_URL.matcher(url).matches()) {
            throw new StartRefused(setting, "expected an address like jdbc:postgresql://host:5432/bot.");
        }
        return new Database(
                url,
                settings.find("bot.database.username").orElse(null),
                settings.find("bot.database.password").orElse(null));
    }

    private static Connection connect(Database database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("loginTimeout", "15");
        if (database.username() != null) {
            properties.setProperty("user", database.username());
        }
        if (database.password() != null) {
            properties.setProperty("password", database.password());
        }
        return DriverManager.getConnection(database.url(), properties);
    }

    private static StartRefused refused(String setting, SQLException e) {
        var hint = NO_SUCH_DATABASE.equals(e.getSQLState()) ? " Create it first." : "";
        return new StartRefused(setting, "the database does not let us in: " + firstLine(e) + hint, e);
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    @Override
    public void close() {
        // the operator's to stop
    }
}
