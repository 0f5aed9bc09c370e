package org.imagetoimageai.bot.vault;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gets deleted keys out of the table's file. A plain VACUUM would not do: it frees the room of a deleted row
/// but leaves the bytes standing in it. VACUUM FULL writes the table anew with the living rows alone.
///
/// Only the table of the owners' keys is worth it: a picture's key is wrapped with one of those and is noise
/// without it.
final class Shredder {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource source;

    Shredder(KeyStoreDataSource source) {
        this.source = source.dataSource();
    }

    /// @param transaction number of the transaction that deleted the rows
    Destruction shred(String transaction) {
        return lookedBackUpon(transaction) ? Destruction.AGAIN : rewrite();
    }

    /// Even VACUUM FULL carries a deleted row over as long as a snapshot from before may look at it. Ours last
    /// for milliseconds, so a short wait is enough unless a dump is running.
    private boolean lookedBackUpon(String transaction) {
        for (var left = PATIENCE.dividedBy(PAUSE); left > 0; left--) {
            var since = JdbcClient.create(source)
                    .sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid()
                          AND backend_type = 'client backend'
                          AND greatest(age(backend_xmin), age(backend_xid)) >= age(:transaction::xid)\
                        """)
                    .param("transaction", transaction)
                    .query(Integer.class)
                    .single();
            if (since == 0) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private Destruction rewrite() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            return rewrite(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The table of the owners' keys cannot be rewritten", e);
        }
    }

    /// Whoever waits for the table's lock makes all readers wait behind it, hence the limit.
    private static Destruction rewrite(Statement statement) throws SQLException {
        statement.execute("SET lock_timeout = " + PATIENCE.toMillis());
        try {
            statement.execute("VACUUM (FULL) vault_owner_key");
            return Destruction.GONE;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return Destruction.AGAIN;
            }
            throw e;
        } finally {
            statement.execute("RESET lock_timeout");
        }
    }
}
