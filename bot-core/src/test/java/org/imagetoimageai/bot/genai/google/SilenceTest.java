package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.genai.google.Answers.because;
import static org.imagetoimageai.bot.genai.google.Answers.ending;
import static org.imagetoimageai.bot.genai.google.Answers.error;
import static org.imagetoimageai.bot.genai.google.Answers.inline;
import static org.imagetoimageai.bot.genai.google.Answers.picture;
import static org.imagetoimageai.bot.genai.google.Answers.words;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// With every logger at its most talkative, neither the prompt nor the key is in a log, an outcome or a refusal.
class SilenceTest {

    private static final String PROMPT = "canary-prompt-77c1";
    private static final List<String> TALKATIVE = List.of("com.google.genai", "okhttp3", "com.google.auth");

    private final ch.qos.logback.classic.Logger root =
            (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final List<Logger> javaLoggers =
            TALKATIVE.stream().map(Logger::getLogger).toList();
    private final Recorder recorder = new Recorder();
    private final Level before = root.getLevel();

    @BeforeEach
    void listen() {
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
        recorder.setLevel(java.util.logging.Level.ALL);
        javaLoggers.forEach(logger -> logger.setLevel(java.util.logging.Level.ALL));
        javaLoggers.forEach(logger -> logger.addHandler(recorder));
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(appender);
        root.setLevel(before);
        javaLoggers.forEach(logger -> logger.removeHandler(recorder));
        javaLoggers.forEach(logger -> logger.setLevel(null));
    }

    static Stream<Provider> providers() {
        var quoting = "Cannot draw " + PROMPT + " for " + Settings.KEY;
        return Stream.of(
                Provider.answering(200, ending("STOP", words(quoting), inline(picture(1)))),
                Provider.answering(200, ending("STOP", words(quoting))),
                Provider.answering(200, ending(quoting)),
                Provider.answering(200, "{\"candidates\": " + quoting),
                Provider.answering(200, "{\"promptFeedback\":{\"blockReason\":\"" + quoting + "\"}}"),
                Provider.answering(400, error(400, quoting, quoting, because(quoting))),
                Provider.answering(404, error(404, "NOT_FOUND", quoting)),
                Provider.answering(503, error(503, "UNAVAILABLE", quoting)),
                Provider.answering(500, quoting),
                Provider.answering(200, "").becomes(Provider.Manner.HANGING_UP));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void keepsThePromptAndTheKey(Provider provider) {
        try (provider;
                var client = Settings.client(provider.settings())) {
            var painting = new GoogleImageModel(client, "gemini-3-pro-image").paint(PaintOrder.of(PROMPT));
            var refusal = probe(client, provider);

            assertThat(provider.seen.getFirst().body()).contains(PROMPT);
            assertThat(heard().append(painting).append(refusal).toString())
                    .doesNotContain(PROMPT)
                    .doesNotContain(Settings.KEY);
        }
    }

    private static String probe(GoogleClient client, Provider provider) {
        try {
            new ModelProbe(
                            new GoogleClients(List.of(client)),
                            provider.settings().models())
                    .afterSingletonsInstantiated();
            return "";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private StringBuilder heard() {
        var heard = new StringBuilder();
        // Other threads may still be logging.
        new ArrayList<>(appender.list)
                .forEach(event -> heard.append(event.getFormattedMessage())
                        .append(
                                event.getThrowableProxy() == null
                                        ? ""
                                        : event.getThrowableProxy().getMessage())
                        .append('\n'));
        recorder.records.forEach(heard::append);
        return heard;
    }

    private static final class Recorder extends Handler {
        private final List<String> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record.getMessage() + " " + record.getThrown() + "\n");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
