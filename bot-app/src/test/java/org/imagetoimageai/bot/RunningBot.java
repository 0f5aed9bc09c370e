package org.imagetoimageai.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.account.Identity;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.credit.Balance;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole application, once for all tests of this JVM: on the test server's databases, beside the emulators.
record RunningBot(ConfigurableApplicationContext context, TestDatabase database, TestDatabase keys, Sandbox sandbox)
        implements AutoCloseable {

    static final String WEBSITE = "https://example.org/contact";
    static final String EMAIL = "help@example.org";

    private static RunningBot running;

    static synchronized RunningBot get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    /// Where a browser finds it.
    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /// Another application, beside a sandbox of its own; whoever starts it closes it.
    ///
    /// @param settings beyond where the databases and the emulators are, as `--bot.name=value`
    static RunningBot beside(Sandbox sandbox, String... settings) {
        var database = TestDatabase.fresh();
        var keys = TestDatabase.fresh();
        var all = Stream.concat(
                Stream.of(
                        "--bot.data-dir=" + folder(),
                        "--bot.database.url=" + database.jdbcUrl(),
                        "--bot.database.username=" + database.username(),
                        "--bot.vault.url=" + keys.jdbcUrl(),
                        "--bot.telegram.api-url=" + sandbox.telegram().url(),
                        "--bot.telegram.token=" + sandbox.telegram().token(),
                        "--bot.genai.base-url=" + sandbox.gemini().url()),
                Stream.of(settings));
        var context = SpringApplication.run(BotApplication.class, all.toArray(String[]::new));
        return new RunningBot(context, database, keys, sandbox);
    }

    /// What somebody can spend, and what is set aside.
    Balance balance(Customer customer) {
        return context.getBean(CreditLedger.class).balance(PurseId.of(account(customer)));
    }

    /// How many requests are kept of somebody, whatever became of them.
    long requestsOf(Customer customer) {
        return count("select count(*) from generation_request where account_id = ?", customer);
    }

    long openRequestsOf(Customer customer) {
        return count("""
            select count(*) from generation_request
            where account_id = ? and stage in ('WAITING', 'PAINTING', 'WAITING_AGAIN')\
            """, customer);
    }

    private long count(String query, Customer customer) {
        return sql().sql(query)
                .param(account(customer).value())
                .query(Long.class)
                .single();
    }

    private AccountId account(Customer customer) {
        var identity = new Identity(
                new PlatformName("telegram"), Long.toString(customer.person().id()));
        return context.getBean(Accounts.class).known(identity).orElseThrow();
    }

    JdbcClient sql() {
        return JdbcClient.create(database.dataSource());
    }

    @Override
    public void close() {
        context.close();
        sandbox.close();
        database.close();
        keys.close();
    }

    private static RunningBot start() {
        var sandbox = Sandbox.start(SandboxOptions.defaults());
        return beside(
                sandbox,
                "--bot.contact.website=" + WEBSITE,
                "--bot.contact.email=" + EMAIL,
                "--bot.web.port=0",
                "--bot.genai.api-key=" + sandbox.gemini().apiKey());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("running-bot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
