package org.imagetoimageai.bot.vault;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A vault on a key store and a master key of its own; reopening it is a restart.
public final class TestVault implements AutoCloseable {

    private final TestDatabase database;
    private final HikariDataSource pool;
    private final Path masterKeyFile;
    private Vault vault;

    private TestVault(TestDatabase database, Path masterKeyFile) {
        this.database = database;
        this.pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMinimumIdle(0);
        this.masterKeyFile = masterKeyFile;
        this.vault = Vault.open(source(), masterKeyFile);
    }

    public static TestVault fresh() {
        var template = TestDatabase.migrated("vault", source -> KeyStore.migrate(new KeyStoreDataSource(source)));
        try {
            return new TestVault(template, Files.createTempDirectory("vault").resolve("keys/master.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Vault vault() {
        return vault;
    }

    public Vault restart() {
        vault = Vault.open(source(), masterKeyFile);
        return vault;
    }

    public KeyStoreDataSource source() {
        return new KeyStoreDataSource(pool);
    }

    Path masterKeyFile() {
        return masterKeyFile;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
        database.close();
        try {
            Files.deleteIfExists(masterKeyFile);
            Files.deleteIfExists(masterKeyFile.getParent());
            Files.deleteIfExists(masterKeyFile.getParent().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
