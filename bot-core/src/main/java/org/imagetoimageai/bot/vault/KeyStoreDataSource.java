package org.imagetoimageai.bot.vault;

import javax.sql.DataSource;

/// The database of the keys, apart from the application's own so that nobody confuses the two. `bot-app`
/// provides it as a bean; the vault brings and migrates the tables in it.
public record KeyStoreDataSource(DataSource dataSource) {

    @Override
    public String toString() {
        return "[key store]";
    }
}
