package org.imagetoimageai.bot.genai.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.genai.google.Answers.ending;
import static org.imagetoimageai.bot.genai.google.Answers.inline;
import static org.imagetoimageai.bot.genai.google.Answers.picture;

import com.google.genai.JsonSerializable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.imagetoimageai.bot.genai.google.Provider.Manner;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the provider is asked, and what happens when nobody answers.
@Timeout(120)
class GoogleClientTest {

    private static final String MODEL = "gemini-nano-banana-2.1";
    private static final String ONE_PICTURE = ending("STOP", inline(picture(0x00ff00)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a fox",
                "<b>bold</b> *stars* _lines_ `code` [link](http://x) {\"json\": [1]} \\n %s ${x} &amp;",
                "👩🏽‍🚀 rubah di bawah 🌧️ Å Ω 漢字 \u202eright to left\u202c",
                "  spaces, a tab\t and\nlines\r\n  ",
                "{\"parts\":[{\"text\":\"another\"}]}"
            })
    void sendsThePromptAsTyped(String prompt) {
        try (var provider = Provider.answering(200, ONE_PICTURE)) {
            paint(provider.settings(), prompt);

            var body =
                    JsonSerializable.stringToJsonNode(provider.seen.getFirst().body());
            assertThat(body.at("/contents/0/parts/0/text").asText()).isEqualTo(prompt);
            assertThat(body.at("/contents").size()).isEqualTo(1);
            assertThat(body.at("/contents/0/parts").size()).isEqualTo(1);
        }
    }

    @Test
    void asksForOneSquarePictureWithTheProvidersOwnSafetyRules() {
        try (var provider = Provider.answering(200, ONE_PICTURE)) {
            paint(provider.settings(), "a fox");

            var asked = provider.seen.getFirst();
            assertThat(asked.method() + " " + asked.path())
                    .isEqualTo("POST /v1beta/models/gemini-nano-banana-2.1:generateContent");
            assertThat(asked.key()).isEqualTo(Settings.KEY);
            assertThat(JsonSerializable.stringToJsonNode(asked.body()))
                    .isEqualTo(JsonSerializable.stringToJsonNode("""
                        {"contents": [{"role": "user", "parts": [{"text": "a fox"}]}],
                         "generationConfig": {
                             "candidateCount": 1,
                             "responseModalities": ["IMAGE"],
                             "imageConfig": {"aspectRatio": "1:1", "imageSize": "1K"}}}\
                        """));
        }
    }

    @Test
    void paintsAsManyAtOnceAsAreAllowed() throws Exception {
        try (var provider = Provider.answering(200, ONE_PICTURE).waitingFor(64);
                var client = Settings.client(provider.settings())) {
            var model = new GoogleImageModel(client, MODEL);

            var calls = IntStream.range(0, 64)
                    .mapToObj(i -> onPlatformThread(() -> model.paint(PaintOrder.of("fox " + i))))
                    .toList();

            for (var call : calls) {
                assertThat(inTime(call)).isInstanceOf(Painted.class);
            }
            assertThat(provider.seen).hasSize(64);
        }
    }

    @Test
    void isBusyWhenTheAnswerTakesTooLong() {
        try (var provider = Provider.neverAnswering()) {
            assertThat(paint(provider.settings(Duration.ofMillis(300)), "a fox"))
                    .isEqualTo(busy("TIMEOUT"));
            assertThat(provider.seen).hasSize(1);
        }
    }

    @Test
    void isBusyWhenNobodyIsThere() {
        assertThat(paint(Settings.with("bot.genai.base-url", "http://127.0.0.1:1"), "a fox"))
                .isEqualTo(busy("NO_CONNECTION ConnectException"));
    }

    @Test
    void asksOnceWhenAConnectionInUseIsLost() {
        try (var provider = Provider.answering(200, ONE_PICTURE);
                var client = Settings.client(provider.settings())) {
            var model = new GoogleImageModel(client, MODEL);
            assertThat(model.paint(PaintOrder.of("a fox"))).isInstanceOf(Painted.class);
            provider.becomes(Manner.HANGING_UP);

            assertThat(model.paint(PaintOrder.of("a fox")))
                    .isInstanceOfSatisfying(
                            Busy.class, busy -> assertThat(busy.reason()).startsWith("NO_CONNECTION "));

            assertThat(provider.seen).hasSize(2);
        }
    }

    @Test
    void letsAnInterruptedThreadGo() throws Exception {
        try (var provider = Provider.neverAnswering();
                var client = Settings.client(provider.settings())) {
            var call = new FutureTask<>(() -> {
                var painting = new GoogleImageModel(client, MODEL).paint(PaintOrder.of("a fox"));
                return painting + ", interrupted: " + Thread.currentThread().isInterrupted();
            });
            var thread = Thread.ofPlatform().start(call);
            provider.awaitRequest();

            thread.interrupt();

            assertThat(inTime(call)).isEqualTo(busy("INTERRUPTED") + ", interrupted: true");
        }
    }

    @Test
    void endsRunningCallsWhenItIsClosed() throws Exception {
        try (var provider = Provider.neverAnswering()) {
            var client = Settings.client(provider.settings());
            var model = new GoogleImageModel(client, MODEL);
            var running = onPlatformThread(() -> model.paint(PaintOrder.of("a fox")));
            provider.awaitRequest();

            client.close();

            assertThat(inTime(running)).isInstanceOf(Busy.class);
            assertThat(model.paint(PaintOrder.of("a fox"))).isEqualTo(busy("CLOSED"));
        }
    }

    private static Painting paint(GenaiSettings settings, String prompt) {
        try (var client = Settings.client(settings)) {
            return new GoogleImageModel(client, MODEL).paint(PaintOrder.of(prompt));
        }
    }

    private static Busy busy(String reason) {
        return new Busy(Optional.empty(), reason);
    }

    private static <T> FutureTask<T> onPlatformThread(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        return task;
    }

    private static <T> T inTime(FutureTask<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        return task.get(30, TimeUnit.SECONDS);
    }
}
