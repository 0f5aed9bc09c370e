package org.imagetoimageai.sandbox.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.sandbox.gemini.Caller.asking;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GeminiControlTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final GeminiEmulator emulator = GeminiEmulator.start(0);
    private final Caller caller = new Caller(emulator);

    @AfterEach
    void stop() {
        caller.close();
        emulator.close();
    }

    @Test
    void plansFaultsForTheNextCallsForAWordAndForGood() throws Exception {
        caller.control("POST", "faults", "{\"fault\":\"UNAVAILABLE\",\"calls\":1}");
        caller.control("POST", "faults", "{\"fault\":\"blocked_safety\",\"word\":\"dragon\"}");
        caller.control("POST", "faults", "{\"fault\":\"TEXT_ONLY\"}");

        assertThat(caller.generate(asking("a dragon")).json().has("promptFeedback"))
                .isTrue();
        assertThat(caller.generate(asking("a fox")).status()).isEqualTo(503);
        assertThat(caller.generate(asking("a fox")).parts()).hasSize(1);
        caller.control("DELETE", "faults", "");
        assertThat(caller.generate(asking("a dragon")).parts()).hasSize(2);
    }

    @Test
    void namesTheFaultsAndRefusesOthers() throws Exception {
        assertThat(caller.control("GET", "faults", "").at("/faults")).hasSize(Fault.values().length);
        assertThat(caller.control("POST", "faults", "{\"fault\":\"BOREDOM\"}").status())
                .isEqualTo(400);
    }

    @Test
    void showsAndEmptiesTheJournal() throws Exception {
        caller.generate(asking("a fox"));

        var shown = caller.control("GET", "calls", "");
        caller.control("DELETE", "calls", "");

        assertThat(shown.text("/calls/0/prompt")).isEqualTo("a fox");
        assertThat(shown.text("/calls/0/sha256")).hasSize(64);
        assertThat(shown.at("/paid").asInt()).isEqualTo(1);
        assertThat(emulator.journal().calls()).isEmpty();
        assertThat(emulator.journal().arrived()).isZero();
    }

    @Test
    void setsFormatLatencyAndDelay() throws Exception {
        caller.control("PUT", "format", "{\"format\":\"JPEG\"}");
        caller.control("PUT", "latency", "{\"millis\":250}");
        var start = System.nanoTime();

        var answer = caller.generate(asking("a fox"));

        assertThat(answer.lastPart().at("/inlineData/mimeType").asString()).isEqualTo("image/jpeg");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(250));

        caller.control("PUT", "retry-after", "{\"seconds\":9}");
        caller.control("POST", "faults", "{\"fault\":\"RESOURCE_EXHAUSTED\",\"calls\":1}");
        assertThat(caller.generate(asking("a fox")).body()).contains("\"9s\"");
    }

    @Test
    void holdsAndLetsGo() throws Exception {
        caller.control("POST", "hold", "");
        var pending = caller.generateLater(asking("a fox"));
        emulator.journal().awaitArrivals(1, SOON);
        assertThat(pending).isNotDone();

        caller.control("POST", "let-go", "");

        assertThat(pending.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    @Test
    void goesOfflineForAWhileAndComesBackByItself() throws Exception {
        caller.control("POST", "offline", "{\"millis\":300}");

        assertThat(awaitReachable(false)).isTrue();
        assertThat(awaitReachable(true)).isTrue();
    }

    private boolean awaitReachable(boolean wanted) throws Exception {
        var deadline = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < deadline) {
            if (reachable() == wanted) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private boolean reachable() throws Exception {
        try {
            return caller.get("/v1/models").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
