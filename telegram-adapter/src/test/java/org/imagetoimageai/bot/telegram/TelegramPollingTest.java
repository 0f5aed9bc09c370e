package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Patience.until;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.sandbox.telegram.Fault;
import org.imagetoimageai.sandbox.telegram.Journal.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TelegramPollingTest {

    @TempDir
    static Path folder;

    private static TelegramStage stage;

    @BeforeAll
    static void start() {
        stage = new TelegramStage(folder)
                .with("logging.level.org.imagetoimageai", "debug")
                .with("logging.level.org.springframework.jdbc", "debug")
                .start();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @AfterEach
    void clear() {
        stage.telegram().faults().clear();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLE", "SERVER_ERROR", "DROP", "LOSE_ANSWER", "BROKEN_JSON"})
    void hearsAgainAfter(Fault fault) {
        var ada = stage.backend().somebody("en");
        stage.telegram().faults().next("getUpdates", fault, 2);

        for (var said = 1; said <= 4; said++) {
            ada.says("number " + said);
            stage.core().awaitInvocations(ada.ref(), said);
        }

        assertThat(stage.telegram().faults().planned()).isEmpty();
        assertThat(stage.core().invocations(ada.ref())).hasSize(4);
    }

    @Test
    void asksAgainOnlyWhenTelegramAllows() {
        var ada = stage.backend().somebody("en");
        var before = stage.telegram().journal().calls("getUpdates").size();
        stage.telegram().faults().throttleNext("getUpdates", 3);

        ada.says("one");
        stage.core().awaitInvocations(ada.ref(), 1);
        ada.says("two");
        stage.core().awaitInvocations(ada.ref(), 2);

        var asked = stage.telegram().journal().calls("getUpdates").stream()
                .skip(before)
                .toList();
        var outcomes = asked.stream().map(Call::outcome).toList();
        var throttled = outcomes.indexOf("Too Many Requests: retry after 3");
        assertThat(outcomes).containsOnlyOnce("Too Many Requests: retry after 3");
        assertThat(Duration.between(
                        asked.get(throttled).at(), asked.get(throttled + 1).at()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void confirmsNothingThatIsNotCommitted() {
        var ada = stage.backend().somebody("en");
        stage.database().sql("alter table telegram_update rename to elsewhere").update();

        ada.says("in bad times");
        until(() -> stage.telegram().journal().calls("getUpdates").stream()
                        .filter(call ->
                                call.parameters().path("offset").asString("").equals(offset()))
                        .count()
                >= 2);
        assertThat(stage.telegram().pendingUpdates()).isEqualTo(1);
        stage.database().sql("alter table elsewhere rename to telegram_update").update();

        assertThat(stage.core().awaitInvocation(ada.ref()).ask()).isEqualTo(new Invocation.Ask.Words("in bad times"));
    }

    private static String offset() {
        return String.valueOf(stage.telegram().lastUpdateId());
    }

    @Test
    void keepsAnUpdateSealedAndOnlyUntilItIsAnswered() {
        var ada = stage.backend().somebody("en");
        var kept = new AtomicReference<List<byte[]>>();
        stage.core().answers(ada.ref(), _ -> {
            kept.set(stage.database()
                    .sql("select content from telegram_update")
                    .query((row, _) -> row.getBytes(1))
                    .list());
            return List.of();
        });

        ada.says("canary words");
        stage.core().awaitInvocation(ada.ref());

        assertThat(until(kept::get, content -> content != null))
                .isNotEmpty()
                .allSatisfy(content -> assertThat(new String(content, StandardCharsets.ISO_8859_1))
                        .doesNotContain("canary")
                        .doesNotContain(ada.ref().id()));
        until(() -> stage.database()
                        .sql("select count(*) from telegram_update")
                        .query(Long.class)
                        .single()
                == 0);
    }

    @Test
    void keepsNobodyWaitingForSomebodyElse() throws Exception {
        var ada = stage.backend().somebody("en");
        var bob = stage.backend().somebody("en");
        var bobIsAnswered = new CountDownLatch(1);
        stage.core().answers(ada.ref(), _ -> {
            awaitQuietly(bobIsAnswered);
            return List.of(say("hello Ada"));
        });
        stage.core().answers(bob.ref(), say("hello Bob"));

        ada.says("hello");
        stage.core().awaitInvocation(ada.ref());
        bob.says("hello");
        until(bob::sees, seen -> seen.size() == 1);
        bobIsAnswered.countDown();

        assertThat(until(ada::sees, seen -> seen.size() == 1).getFirst().words())
                .isEqualTo("hello Ada");
    }

    @Test
    void goesOnWhereAThrottledAnswerStopped() {
        var ada = stage.backend().somebody("en");
        stage.core().answers(ada.ref(), new Reply.Say(text("Shall I?"), List.of(yes())));
        ada.says("hello");
        var question = until(ada::sees, seen -> seen.size() == 1).getFirst();
        stage.core().answers(ada.ref(), new Reply.Note(text("noted")), say("one"), say("two"));
        stage.telegram().faults().throttleNext("sendMessage", 1);

        var press = ada.presses(question, "Yes");

        assertThat(until(ada::sees, seen -> seen.size() >= 3))
                .extracting(seen -> seen.words())
                .containsExactly("Shall I?", "one", "two");
        assertThat(press.timesAnswered()).isEqualTo(1);
        assertThat(stage.core().invocations(ada.ref()))
                .extracting(Invocation::deliveryId)
                .hasSizeGreaterThanOrEqualTo(3)
                .satisfies(ids ->
                        assertThat(Set.copyOf(ids.subList(1, ids.size()))).hasSize(1));
    }

    @Test
    void startsOverAfterAFailure() {
        var ada = stage.backend().somebody("en");
        stage.core().answers(ada.ref(), call -> {
            if (stage.core().invocations(ada.ref()).size() == 1) {
                throw new IllegalStateException("as if killed");
            }
            return List.of(say("at last"));
        });

        ada.says("hello");
        ada.says("hello again");

        assertThat(until(ada::sees, seen -> seen.size() == 2))
                .extracting(seen -> seen.words())
                .containsExactly("at last", "at last");
        assertThat(stage.core().awaitInvocations(ada.ref(), 3))
                .extracting(Invocation::ask)
                .containsExactly(words("hello"), words("hello"), words("hello again"));
    }

    @Test
    void handsOnThatSomethingElseThanWordsWasSent() {
        var ayu = stage.backend().somebody("id");
        stage.core().answers(ayu.ref(), new Reply.Say(Text.of("contract.plain", "nothing yet")));

        ayu.app().sendsVoice(3);

        assertThat(until(ayu::sees, seen -> seen.size() == 1).getFirst().words())
                .isEqualTo("nothing yet");
        assertThat(stage.core().invocations(ayu.ref()).getFirst().ask()).isEqualTo(new Invocation.Ask.Other());
    }

    @Test
    void stopsWithinASecond() {
        var polling = stage.bean(TelegramPolling.class);
        var began = System.nanoTime();

        polling.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(polling.isRunning()).isFalse();
        polling.start();
    }

    @Test
    void logsNeitherTheTokenNorAnythingAboutAPerson(CapturedOutput output) {
        var ada = stage.backend().somebody("en");
        stage.core().answers(ada.ref(), say("a canary sings"));
        stage.telegram().faults().next("getUpdates", Fault.DROP, 1);
        stage.telegram().faults().next("sendMessage", Fault.DROP, 1);
        stage.telegram().faults().next("sendMessage", Fault.SERVER_ERROR, 1);

        ada.says("/generate canary");
        ada.says("another canary");
        ada.says("the last canary");
        stage.core().awaitInvocations(ada.ref(), 3);
        until(ada::sees, seen -> seen.size() == 3);
        stage.backend().deliverSomethingUnreadable();
        ada.blocksTheBot();
        until(() -> output.getAll().contains("cannot be read and is skipped"));

        assertThat(output.getAll())
                .doesNotContain(stage.telegram().token())
                .doesNotContain(stage.telegram().token().substring(11))
                .doesNotContainIgnoringCase("canary")
                .doesNotContain(ada.ref().id())
                .doesNotContain("Ada");
    }

    private static Invocation.Ask words(String words) {
        return new Invocation.Ask.Words(words);
    }

    private static Reply say(String words) {
        return new Reply.Say(text(words));
    }

    private static Text text(String words) {
        return Text.of("contract.plain", words);
    }

    private static Button yes() {
        return new Button(Text.of("contract.yes"), "yes");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
