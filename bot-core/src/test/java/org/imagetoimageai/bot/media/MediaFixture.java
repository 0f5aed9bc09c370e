package org.imagetoimageai.bot.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.imagetoimageai.bot.vault.TestVault;
import org.imagetoimageai.bot.vault.Vault;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The module alone, on real databases.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({BlobStore.class})
class MediaFixture {

    @Bean
    TestDatabase database() {
        return TestDatabase.fresh();
    }

    @Bean
    DataSource dataSource(TestDatabase database) {
        return database.dataSource();
    }

    @Bean
    TestVault testVault() {
        return TestVault.fresh();
    }

    @Bean
    Vault vault(TestVault keys) {
        return keys.vault();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Path dataDir() throws IOException {
        return Files.createTempDirectory("media");
    }

    @Bean
    SealedFiles sealedFiles(Path dataDir, Vault vault, Clock clock) throws IOException {
        return new MediaConfiguration().sealedFiles(dataDir, vault, clock);
    }
}
