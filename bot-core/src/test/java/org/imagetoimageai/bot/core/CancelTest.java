package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.junit.jupiter.api.Test;

class CancelTest extends CoreTest {

    @Test
    void givesUpWhatWaitsAndReturnsTheCredits() {
        agrees();
        model.answers(order -> new Busy(Optional.of(Duration.ofMinutes(1)), "busy"));
        says("generate", "slow");
        org.awaitility.Awaitility.await().until(() -> model.prompts().contains("slow"));

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(key(says("cancel", ""))).isEqualTo("cancel.cancelled"));

        assertThat(balance().posted()).isEqualTo(16);
        assertThat(balance().held()).isZero();
        assertThat(key(says("cancel", ""))).isEqualTo("cancel.nothing");
    }

    @Test
    void isTooLateOnceTheModelIsAtWork() throws InterruptedException {
        agrees();
        var atWork = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        model.answers(order -> {
            atWork.countDown();
            awaits(goOn);
            return ScriptedModel.painted();
        });
        var cancel = buttons(says("generate", "at work")).getFirst();
        atWork.await();

        assertThat(key(presses(cancel))).isEqualTo("cancel.too-late");
        assertThat(key(says("cancel", ""))).isEqualTo("cancel.too-late");

        goOn.countDown();
        awaitPictures(2);
    }

    @Test
    void forgetsTheQuestionThatWasAsked() {
        agrees();
        says("generate", "");

        says("cancel", "");

        assertThat(key(writes("not a prompt any more"))).isEqualTo("offer.draw");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
