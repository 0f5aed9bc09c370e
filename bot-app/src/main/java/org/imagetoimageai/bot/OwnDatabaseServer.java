package org.imagetoimageai.bot;

import java.nio.file.Path;
import java.util.List;

/// The embedded server, on the data directory it holds.
record OwnDatabaseServer(DataDirectory data, EmbeddedPostgres postgres) implements DatabaseServer {

    static OwnDatabaseServer start(Path folder) {
        var data = DataDirectory.hold(folder);
        try {
            return new OwnDatabaseServer(data, EmbeddedPostgres.start(data, List.of(Database.MAIN, Database.KEYS)));
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    @Override
    public Database main() {
        return postgres.database(Database.MAIN);
    }

    @Override
    public Database keys() {
        return postgres.database(Database.KEYS);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } finally {
            data.close();
        }
    }
}
