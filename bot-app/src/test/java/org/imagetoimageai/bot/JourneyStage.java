package org.imagetoimageai.bot;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.imagetoimageai.sandbox.Sandbox;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// What a journey takes place on: the sandbox with its people, the application beside it, and a browser.
record JourneyStage(Sandbox sandbox, ConfigurableApplicationContext application, JourneyBrowser browser)
        implements AutoCloseable {

    /// Skips the test where there is no browser.
    static void needsABrowser() {
        assumeThat(JourneyBrowser.isInstalled())
                .as("The journey needs Chromium at /usr/bin/chromium (Debian and Ubuntu: apt install chromium)")
                .isTrue();
    }

    /// Starts the application and a browser beside a sandbox.
    ///
    /// @param settings more of them, as `--bot.name=value`
    static JourneyStage beside(Sandbox sandbox, Path data, String... settings) {
        DataFolders.withBinaries(data);
        var all = Stream.concat(
                Stream.of(
                        "--bot.data-dir=" + data,
                        "--bot.web.port=0",
                        "--bot.telegram.api-url=" + sandbox.telegram().url(),
                        "--bot.telegram.token=" + sandbox.telegram().token(),
                        "--bot.genai.base-url=" + sandbox.gemini().url(),
                        "--bot.genai.api-key=" + sandbox.gemini().apiKey()),
                Stream.of(settings));
        var application = new SpringApplication(BotApplication.class).run(all.toArray(String[]::new));
        return new JourneyStage(sandbox, application, new JourneyBrowser());
    }

    @Override
    public void close() {
        browser.close();
        application.close();
    }
}
