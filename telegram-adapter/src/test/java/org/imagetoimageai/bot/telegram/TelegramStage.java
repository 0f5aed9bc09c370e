package org.imagetoimageai.bot.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.vault.KeyStoreDataSource;
import org.imagetoimageai.contract.ScriptedCore;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.imagetoimageai.sandbox.telegram.WebhookRules;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The adapter on its ground: real database, jobs, keys and SDK; Telegram is the emulator, the product a script.
final class TelegramStage implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final TestDatabase keys = TestDatabase.fresh();
    private final Path folder;
    private final ScriptedCore core = new ScriptedCore();
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private TelegramEmulator telegram = TelegramEmulator.start(options());
    private final int port = URI.create(telegram.url()).getPort();
    private WebApplicationType web = WebApplicationType.NONE;
    private @Nullable ConfigurableApplicationContext application;

    /// @param folder for the master key
    TelegramStage(Path folder) {
        this.folder = folder;
        settings.put("bot.telegram.token", telegram.token());
        settings.put("bot.telegram.api-url", telegram.url());
        settings.put("bot.telegram.messages-per-second", "1000");
    }

    /// Overrides a setting from the next start on.
    TelegramStage with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /// From the next start on, Telegram brings its updates to this port.
    TelegramStage listening(int port) {
        web = WebApplicationType.SERVLET;
        return with("bot.telegram.mode", "webhook")
                .with("server.port", String.valueOf(port))
                .with("server.address", "127.0.0.1")
                .with("bot.web.public-url", "http://127.0.0.1:" + port);
    }

    TelegramStage start() {
        application = new SpringApplicationBuilder(Application.class)
                .web(web)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("core", core);
                    context.getBeanFactory().registerSingleton("keys", new KeyStoreDataSource(keys.dataSource()));
                    context.getBeanFactory().registerSingleton("clock", Clock.systemUTC());
                })
                .properties(Map.of(
                        "spring.datasource.url", database.jdbcUrl(),
                        "spring.datasource.username", database.username(),
                        "spring.datasource.password", database.password(),
                        "bot.data-dir", folder.toString(),
                        "spring.main.banner-mode", "off"))
                .properties(settings)
                .run();
        return this;
    }

    void stop() {
        application().close();
    }

    void telegramGoesDown() {
        telegram.close();
    }

    /// At the same address; people and chats are new.
    void telegramComesBack() {
        telegram = TelegramEmulator.start(options().onPort(port));
    }

    private static TelegramOptions options() {
        return TelegramOptions.defaults().withoutRateLimits().withWebhooks(WebhookRules.onLoopback());
    }

    TelegramEmulator telegram() {
        return telegram;
    }

    ScriptedCore core() {
        return core;
    }

    ChatPlatform platform() {
        return bean(ChatPlatform.class);
    }

    <T> T bean(Class<T> type) {
        return application().getBean(type);
    }

    ConfigurableApplicationContext application() {
        return Objects.requireNonNull(application);
    }

    JdbcClient database() {
        return JdbcClient.create(database.dataSource());
    }

    EmulatedTelegram backend() {
        return new EmulatedTelegram(telegram, core);
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
        telegram.close();
        database.close();
        keys.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            exclude = {HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class})
    @ConfigurationPropertiesScan("org.imagetoimageai.bot.job")
    @ComponentScan({
        "org.imagetoimageai.bot.chat",
        "org.imagetoimageai.bot.job",
        "org.imagetoimageai.bot.inbound",
        "org.imagetoimageai.bot.vault",
        "org.imagetoimageai.bot.telegram"
    })
    static class Application {}
}
