package org.imagetoimageai.bot;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.imagetoimageai.bot.vault.KeyStoreDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/// The databases. Every bean that uses one depends on its pool and the pool on the server, so the server stops last.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// More than the two job lanes and the web use at a time, since none keeps a connection while it waits for others.
    private static final int MAIN_CONNECTIONS = 24;

    private static final int KEY_STORE_CONNECTIONS = 8;

    @Bean
    DatabaseServer databaseServer(Environment environment) {
        var settings = new Settings(environment);
        return settings.find(OperatorsDatabaseServer.URL).isPresent()
                ? OperatorsDatabaseServer.of(settings)
                : OwnDatabaseServer.start(
                        Path.of(settings.find(DataDirectory.SETTING).orElse("data")));
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseServer server) {
        return server.main().pool(Database.MAIN, MAIN_CONNECTIONS);
    }

    @Bean
    KeyStorePool keyStorePool(DatabaseServer server) {
        return new KeyStorePool(server.keys().pool(Database.KEYS, KEY_STORE_CONNECTIONS));
    }

    @Bean
    KeyStoreDataSource keyStoreDataSource(KeyStorePool pool) {
        return new KeyStoreDataSource(pool.connections());
    }

    /// Kept apart so that no one takes the key store for the application's own database: it is no
    /// [javax.sql.DataSource]
    /// bean.
    record KeyStorePool(HikariDataSource connections) implements AutoCloseable {
        @Override
        public void close() {
            connections.close();
        }
    }
}
