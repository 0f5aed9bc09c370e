package org.imagetoimageai.bot.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Some modules of the core, with all their beans, on a migrated database that belongs to one test class:
///
///     @RegisterExtension
///     static final Core core = Core.of("credit", "account");
///
/// Everything a scanned module injects must be scanned too or brought by [#with].
public final class Core implements BeforeAllCallback, AfterAllCallback {

    private static final String ROOT = "org.imagetoimageai.bot.";

    private final Set<String> packages;
    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final Set<Class<?>> extras = new LinkedHashSet<>();
    private @Nullable TestDatabase database;
    private @Nullable ConfigurableApplicationContext context;

    private Core(Set<String> packages) {
        this.packages = packages;
    }

    /// @param modules names of packages below the root, without their internal ones
    public static Core of(String... modules) {
        return new Core(Arrays.stream(modules).map(ROOT::concat).collect(Collectors.toSet()));
    }

    /// Further components or configurations, such as a fake for a port.
    public Core with(Class<?>... components) {
        extras.addAll(Set.of(components));
        return this;
    }

    public Core set(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        database = TestDatabase.migrated("core", Core::migrate);
        context = start(database);
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (context != null) {
            context.close();
        }
        if (database != null) {
            database.close();
        }
    }

    public <T> T get(Class<T> type) {
        return context().getBean(type);
    }

    public TestClock clock() {
        return get(TestClock.class);
    }

    public JdbcClient sql() {
        return get(JdbcClient.class);
    }

    /// Publishes in a transaction, as the modules do.
    public void publish(Object event) {
        inTransaction(() -> {
            context().publishEvent(event);
            return event;
        });
    }

    /// In a transaction, which rolls back if `work` throws.
    public <T> T inTransaction(Supplier<T> work) {
        return get(TransactionTemplate.class).execute(status -> work.get());
    }

    private ConfigurableApplicationContext context() {
        if (context == null) {
            throw new IllegalStateException("Not started");
        }
        return context;
    }

    private static void migrate(DataSource empty) {
        Flyway.configure()
                .dataSource(empty)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private ConfigurableApplicationContext start(TestDatabase database) {
        var application = new SpringApplication(extras.toArray(Class<?>[]::new));
        application.addPrimarySources(Set.of(Surroundings.class));
        application.setSources(packages);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(fresh -> AutoConfigurationPackages.register(
                (BeanDefinitionRegistry) fresh.getBeanFactory(), packages.toArray(String[]::new)));
        var all = new LinkedHashMap<String, Object>(Map.of(
                "spring.datasource.url",
                database.jdbcUrl(),
                "spring.datasource.username",
                database.username(),
                "spring.datasource.password",
                database.password(),
                "spring.datasource.hikari.maximum-pool-size",
                16,
                "spring.flyway.enabled",
                false,
                "spring.jpa.hibernate.ddl-auto",
                "validate",
                "spring.main.banner-mode",
                "off"));
        all.putAll(properties);
        application.setDefaultProperties(all);
        return application.run();
    }

    /// What the application brings around its modules.
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("org.imagetoimageai.bot")
    static class Surroundings {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        /// Settings of modules that are not scanned are never read, so they need not be complete.
        @Bean
        static LazyInitializationExcludeFilter onlySettingsAreLazy() {
            return (name, definition, type) ->
                    !AnnotatedElementUtils.hasAnnotation(type, ConfigurationProperties.class);
        }
    }
}
