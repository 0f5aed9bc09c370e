package org.imagetoimageai.sandbox.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagetoimageai.sandbox.gemini.Caller.asking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;

class GeminiFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final GeminiEmulator emulator = GeminiEmulator.start(0);
    private final Caller caller = new Caller(emulator);

    @AfterEach
    void stop() {
        caller.close();
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource(names = "BLOCKED_.*", mode = EnumSource.Mode.MATCH_ALL)
    void blocksThePrompt(Fault fault) throws Exception {
        emulator.faults().next(1, fault);

        var answer = caller.generate(asking("a fox"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("candidates")).isFalse();
        assertThat("BLOCKED_" + answer.text("/promptFeedback/blockReason")).isEqualTo(fault.name());
        assertNothingPaid(fault.name());
    }

    @ParameterizedTest
    @EnumSource(names = "FINISHED_.*", mode = EnumSource.Mode.MATCH_ALL)
    void finishesWithoutAPicture(Fault fault) throws Exception {
        emulator.faults().next(1, fault);

        var answer = caller.generate(asking("a fox"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat("FINISHED_" + answer.text("/candidates/0/finishReason")).isEqualTo(fault.name());
        assertThat(answer.parts()).isEmpty();
        assertNothingPaid(fault.name());
    }

    @Test
    void stopsWithWordsOnly() throws Exception {
        emulator.faults().next(1, Fault.TEXT_ONLY);

        var answer = caller.generate(asking("a fox", "{\"responseModalities\":[\"IMAGE\"]}"));

        assertThat(answer.text("/candidates/0/finishReason")).isEqualTo("STOP");
        assertThat(answer.parts()).hasSize(1);
        assertThat(answer.text("/candidates/0/content/parts/0/text")).isNotBlank();
        assertNothingPaid("TEXT_ONLY");
    }

    @Test
    void givesNoCandidatesAtAll() throws Exception {
        emulator.faults().next(1, Fault.NO_CANDIDATES);

        var answer = caller.generate(asking("a fox"));

        assertThat(answer.json().has("candidates")).isFalse();
        assertThat(answer.json().has("promptFeedback")).isFalse();
        assertThat(answer.json().has("usageMetadata")).isTrue();
    }

    @Test
    void asksToWaitWhenTheQuotaIsUsedUp() throws Exception {
        emulator.faults().retryAfter(Duration.ofSeconds(37));
        emulator.faults().next(1, Fault.RESOURCE_EXHAUSTED);

        var answer = caller.generate(asking("a fox"));

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("/error/status")).isEqualTo("RESOURCE_EXHAUSTED");
        assertThat(answer.text("/error/details/2/@type")).isEqualTo("type.googleapis.com/google.rpc.RetryInfo");
        assertThat(answer.text("/error/details/2/retryDelay")).isEqualTo("37s");
    }

    @ParameterizedTest
    @CsvSource({"INVALID_ARGUMENT, 400", "INTERNAL, 500", "UNAVAILABLE, 503", "DEADLINE_EXCEEDED, 504"})
    void failsWithAnErrorBody(Fault fault, int status) throws Exception {
        emulator.faults().next(1, fault);

        var answer = caller.generate(asking("a fox"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/error/code").asInt()).isEqualTo(status);
        assertThat(answer.text("/error/status")).isEqualTo(fault.name());
        assertNothingPaid(fault.name());
    }

    @Test
    void dropsTheConnectionBeforePainting() {
        emulator.faults().next(1, Fault.DROPPED_BEFORE_PAINTING);

        assertThatThrownBy(() -> caller.generate(asking("a fox"))).isInstanceOf(IOException.class);

        assertNothingPaid("DROPPED_BEFORE_PAINTING");
    }

    @ParameterizedTest
    @EnumSource(names = {"DROPPED_AFTER_PAINTING", "DROPPED_WHILE_ANSWERING"})
    void chargesForAPictureThatNeverArrives(Fault fault) {
        emulator.faults().next(1, fault);

        assertThatThrownBy(() -> caller.generate(asking("a fox"))).isInstanceOf(IOException.class);

        assertThat(emulator.journal().paidCalls()).isEqualTo(1);
    }

    @Test
    void answersGarbage() throws Exception {
        emulator.faults().next(1, Fault.GARBAGE);

        var answer = caller.generate(asking("a fox"));

        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
    }

    @Test
    void sendsBase64ThatCannotBeDecoded() throws Exception {
        emulator.faults().next(1, Fault.CORRUPT_BASE64);

        var answer = caller.generate(asking("a fox"));

        assertThatThrownBy(answer::picture).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"TRUNCATED_PICTURE", "NOT_A_PICTURE"})
    void sendsAPictureThatIsNone(Fault fault) throws Exception {
        emulator.pictures(PictureFormat.PNG);
        emulator.faults().next(1, fault);

        var bytes = caller.generate(asking("a fox")).picture();

        assertThat(readable(bytes)).isFalse();
    }

    @Test
    void meetsFaultsInLineAndThenIsHealthyAgain() throws Exception {
        emulator.faults().next(2, Fault.UNAVAILABLE);
        emulator.faults().next(1, Fault.INTERNAL);

        var codes = new int[4];
        for (var i = 0; i < codes.length; i++) {
            codes[i] = caller.generate(asking("a fox")).status();
        }

        assertThat(codes).containsExactly(503, 503, 500, 200);
    }

    @Test
    void refusesForGoodUntilCleared() throws Exception {
        emulator.faults().always(Fault.UNAVAILABLE);
        caller.generate(asking("a fox"));
        var second = caller.generate(asking("a fox")).status();

        emulator.faults().clear();

        assertThat(second).isEqualTo(503);
        assertThat(caller.generate(asking("a fox")).status()).isEqualTo(200);
    }

    @Test
    void refusesPromptsWithAWord() throws Exception {
        emulator.faults().whenPromptContains("Dragon", Fault.BLOCKED_BLOCKLIST);

        assertThat(caller.generate(asking("a DRAGON")).text("/promptFeedback/blockReason"))
                .isEqualTo("BLOCKLIST");
        assertThat(caller.generate(asking("a fox")).json().has("candidates")).isTrue();
    }

    @Test
    void takesItsTime() throws Exception {
        emulator.faults().latency(Duration.ofMillis(300));
        var start = System.nanoTime();

        caller.generate(asking("a fox"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void keepsCallsInFlightUntilLetGo() throws Exception {
        emulator.holdCalls();
        var pending = IntStream.range(0, 5)
                .mapToObj(i -> caller.generateLater(asking("fox " + i)))
                .toList();
        emulator.journal().awaitArrivals(5, SOON);
        var answeredWhileHeld = emulator.journal().calls();

        emulator.letGo();

        assertThat(answeredWhileHeld).isEmpty();
        assertThat(emulator.journal().awaitCalls(5, SOON)).allMatch(Call::paid);
        for (var call : pending) {
            assertThat(call.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }

    @Test
    void saysHowManyCallsItSawWhenWaitingInVain() {
        assertThatThrownBy(() -> emulator.journal().awaitCalls(1, Duration.ofMillis(20)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("0 of 1 calls answered");
    }

    @Test
    void refusesConnectionsWhileOfflineAndComesBackOnTheSamePort() throws Exception {
        var url = emulator.url();
        caller.generate(asking("a fox"));

        emulator.goOffline();
        assertThatThrownBy(() -> caller.generate(asking("a fox"))).isInstanceOf(ConnectException.class);
        emulator.comeBack();

        assertThat(emulator.url()).isEqualTo(url);
        assertThat(caller.generate(asking("a fox")).status()).isEqualTo(200);
        assertThat(emulator.journal().paidCalls()).isEqualTo(2);
    }

    @Test
    void dropsWhatIsInFlightWhenItGoesOffline() {
        emulator.holdCalls();
        var pending = caller.generateLater(asking("a fox"));
        emulator.journal().awaitArrivals(1, SOON);

        emulator.goOffline();

        assertThatThrownBy(() -> pending.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    private void assertNothingPaid(String outcome) {
        var call = emulator.journal().awaitCalls(1, SOON).getLast();
        assertThat(call.outcome()).isEqualTo(outcome);
        assertThat(call.paid()).isFalse();
    }

    private static boolean readable(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
        } catch (IOException e) {
            return false;
        }
    }
}
