package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Ground;
import org.imagetoimageai.bot.generation.Painting.Remedy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstPictureTest extends CoreTest {

    @Test
    void keepsTheRequestThatMetTheGateAndRunsItAfterOneTap() {
        var gate = says("generate", "a lighthouse at dawn");

        assertThat(key(gate)).isEqualTo("gate.question");
        assertThat(balance().posted()).isEqualTo(20);
        assertThat(balance().held()).isZero();

        var agreed = presses(buttons(gate).getFirst());

        assertThat(key(agreed)).isEqualTo("gate.thanks");
        assertThat(key(agreed.replies().get(1))).isEqualTo("generate.accepted");
        var card = awaitPictures(1).getFirst();
        assertThat(card.caption().args()).contains("a lighthouse at dawn");
        assertThat(balance().posted()).isEqualTo(16);
        assertThat(balance().held()).isZero();
    }

    @Test
    void sendsTheOriginalFileByteForByte() {
        agrees();
        var card = awaitPictures(1).getFirst();

        assertThat(key(presses(button(card, "result.original-button")))).isEqualTo("original.coming");

        awaitReceived(2);
        var file = (Content.File) received().getLast();
        assertThat(file.picture().bytes().get()).isEqualTo(ScriptedModel.png(16, 16));
    }

    @Test
    void doesNothingTwiceForTheSameCall() {
        agrees();

        var first = says("generate", "one particular fox", "the-same-call");
        var second = says("generate", "one particular fox", "the-same-call");

        assertThat(key(first)).isEqualTo("generate.accepted");
        assertThat(key(second)).isEqualTo("generate.accepted");
        awaitPictures(2);
        assertThat(balance().posted()).isEqualTo(12);
        assertThat(model.prompts()).filteredOn("one particular fox"::equals).hasSize(1);
    }

    @Test
    void asksForThePromptAndTakesTheAnswer() {
        agrees();

        assertThat(key(says("generate", ""))).isEqualTo("generate.prompt.question");
        assertThat(key(writes("two foxes"))).isEqualTo("generate.accepted");

        awaitPictures(2);
        assertThat(model.prompts()).contains("two foxes");
    }

    @Test
    void refusesAPromptThatIsTooLongWithTheNumbers() {
        agrees();

        assertThat(key(says("generate", "x".repeat(2_001)))).isEqualTo("option.too-long");

        assertThat(balance().held()).isZero();
        assertThat(balance().posted()).isEqualTo(16);
    }

    @Test
    void doesNotTakeTheRestOfALongMessageForTheAnswer() {
        agrees();
        says("generate", "x".repeat(2_001));

        assertThat(key(writes("the rest of it"))).isEqualTo("offer.draw");
        assertThat(balance().held()).isZero();
    }

    @Test
    void showsALongPromptWholeBelowThePicture() {
        agrees();
        var prompt = "fox ".repeat(400).strip();

        says("generate", prompt);

        awaitReceived(3);
        assertThat(((Content.Words) received().getLast()).text().args()).containsExactly(prompt);
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void chargesNothingWhenTheProviderDeclines(Ground ground) {
        agrees();
        model.answers(order -> new Declined(ground, "because"));

        says("generate", "something else");

        awaitReceived(2);
        assertThat(((Content.Words) received().getLast()).text().key()).startsWith("ending.");
        assertThat(balance().posted()).isEqualTo(16);
        assertThat(balance().held()).isZero();
    }

    @Test
    void waitsForABusyProviderAndAsksAgain() {
        agrees();
        var calls = new java.util.concurrent.atomic.AtomicInteger();
        model.answers(order -> calls.incrementAndGet() < 3
                ? new Busy(Optional.of(Duration.ofMillis(50)), "busy")
                : ScriptedModel.painted());

        says("generate", "patience");

        awaitPictures(2);
        assertThat(calls).hasValue(3);
        assertThat(balance().posted()).isEqualTo(12);
    }

    @Test
    void givesTheCreditsBackWhenTheProviderStaysDown() {
        agrees();
        model.answers(order -> {
            clock.forward(Duration.ofMinutes(11));
            return new Busy(Optional.empty(), "down");
        });

        says("generate", "never");

        awaitReceived(2);
        assertThat(((Content.Words) received().getLast()).text().key()).isEqualTo("ending.provider-down");
        assertThat(balance().posted()).isEqualTo(16);
        assertThat(balance().held()).isZero();
    }

    @Test
    void tellsAReferenceWhenTheProviderBreaks() {
        agrees();
        model.answers(order -> new Broken(Remedy.NONE, "unknown model"));

        says("generate", "anything");

        awaitReceived(2);
        var said = ((Content.Words) received().getLast()).text();
        assertThat(said.key()).isEqualTo("ending.failed");
        assertThat((String) said.args().getFirst()).hasSize(8);
        assertThat(balance().held()).isZero();
    }

    @Test
    void refusesWhatCostsMoreThanThereIs() {
        agrees();
        for (var i = 0; i < 4; i++) {
            says("generate", "number " + i);
        }

        assertThat(key(says("generate", "one too many"))).isEqualTo("generate.too-expensive");

        awaitPictures(5);
        assertThat(balance().posted()).isZero();
    }

    @Test
    void countsThePicturesThatAreDoneInTheProgressMessage() {
        agrees();
        var asked = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        model.answers(order -> {
            if (asked.incrementAndGet() == 3) {
                awaits(goOn);
            }
            return ScriptedModel.painted();
        });
        var accepted = (Reply.Progress) says("generate", Map.of("prompt", "counted", "count", "3"), Material.NONE)
                .replies()
                .getFirst();

        dispatcher.shown(accepted.tracker(), new DeliveredMessage(ScriptedPlatform.ID, "counted"));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> platform.amendments().stream()
                        .map(content -> ((Content.Words) content).text())
                        .anyMatch(text -> text.key().equals("progress.painting")
                                && text.args().getLast().equals(2)));
        goOn.countDown();
        awaitPictures(4);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void changesTheProgressMessageAsTheRequestGoesOn() {
        agrees();
        var accepted = (Reply.Progress) says("generate", "watched").replies().getFirst();

        dispatcher.shown(accepted.tracker(), new DeliveredMessage(ScriptedPlatform.ID, "progress"));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> platform.amendments().stream()
                        .anyMatch(content ->
                                ((Content.Words) content).text().key().equals("progress.done")));
    }
}
