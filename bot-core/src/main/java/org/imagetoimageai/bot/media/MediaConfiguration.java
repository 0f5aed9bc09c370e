package org.imagetoimageai.bot.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean
    SealedFiles sealedFiles(@Value("${bot.data-dir:./data}") Path dataDir, Vault vault, Clock clock)
            throws IOException {
        return new SealedFiles(new LocalBlobFiles(dataDir, clock), vault);
    }
}
