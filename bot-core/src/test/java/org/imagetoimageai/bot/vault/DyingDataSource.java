package org.imagetoimageai.bot.vault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Gives connections until it is told to die; from then on the process "is dead" for the database.
final class DyingDataSource extends DelegatingDataSource {

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    DyingDataSource(DataSource source) {
        super(source);
    }

    void dieAfter(int connections) {
        left.set(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (left.getAndDecrement() <= 0) {
            left.set(0);
            throw new SQLException("dead");
        }
        return super.getConnection();
    }
}
