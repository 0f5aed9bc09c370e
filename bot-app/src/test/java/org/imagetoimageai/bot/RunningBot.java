package org.imagetoimageai.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole application, once for all tests of this JVM: on the test server's databases, beside the emulators.
record RunningBot(ConfigurableApplicationContext context, TestDatabase database, TestDatabase keys, Sandbox sandbox) {

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

    private static RunningBot start() {
        var sandbox = Sandbox.start(SandboxOptions.defaults());
        var database = TestDatabase.fresh();
        var keys = TestDatabase.fresh();
        var context = SpringApplication.run(
                BotApplication.class,
                "--bot.data-dir=" + folder(),
                "--bot.database.url=" + database.jdbcUrl(),
                "--bot.database.username=" + database.username(),
                "--bot.vault.url=" + keys.jdbcUrl(),
                "--bot.contact.website=" + WEBSITE,
                "--bot.contact.email=" + EMAIL,
                "--bot.web.port=0",
                "--bot.telegram.api-url=" + sandbox.telegram().url(),
                "--bot.telegram.token=" + sandbox.telegram().token(),
                "--bot.genai.base-url=" + sandbox.gemini().url(),
                "--bot.genai.api-key=" + sandbox.gemini().apiKey());
        return new RunningBot(context, database, keys, sandbox);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("running-bot");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
