package org.imagetoimageai.bot.core;

import javax.sql.DataSource;
import org.imagetoimageai.bot.vault.KeyStoreDataSource;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/// The whole core on a real database, with a model and a platform that do as a test says.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.imagetoimageai.bot",
        excludeFilters = {
            @Filter(type = FilterType.REGEX, pattern = "org\\.imagetoimageai\\.bot\\.testing\\..*"),
            @Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class)
        })
@ConfigurationPropertiesScan("org.imagetoimageai.bot")
@EntityScan("org.imagetoimageai.bot")
@EnableJpaRepositories("org.imagetoimageai.bot")
class CoreApplication {

    @Bean
    TestDatabase productDatabase() {
        return TestDatabase.fresh();
    }

    @Bean
    TestDatabase keyDatabase() {
        return TestDatabase.fresh();
    }

    @Bean
    DataSource dataSource(TestDatabase productDatabase) {
        return DataSourceBuilder.create()
                .url(productDatabase.jdbcUrl())
                .username(productDatabase.username())
                .password(productDatabase.password())
                .build();
    }

    @Bean
    KeyStoreDataSource keyStore(TestDatabase keyDatabase) {
        return new KeyStoreDataSource(keyDatabase.dataSource());
    }

    @Bean
    RunningClock clock() {
        return new RunningClock();
    }

    @Bean
    ScriptedModel model() {
        return new ScriptedModel();
    }

    @Bean
    ScriptedPlatform platform() {
        return new ScriptedPlatform();
    }
}
