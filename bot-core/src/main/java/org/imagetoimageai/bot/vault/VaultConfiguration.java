package org.imagetoimageai.bot.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(
            KeyStoreDataSource source,
            @Value("${bot.vault.master-key-file:}") String masterKeyFile,
            @Value("${bot.data-dir:./data}") Path dataDir) {
        return Vault.open(
                source,
                masterKeyFile.isBlank() ? dataDir.resolve("keys").resolve("master.key") : Path.of(masterKeyFile));
    }
}
