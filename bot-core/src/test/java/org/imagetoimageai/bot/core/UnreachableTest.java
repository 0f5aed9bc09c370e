package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Ground;
import org.junit.jupiter.api.Test;

class UnreachableTest extends CoreTest {

    @Test
    void keepsThePictureAndMentionsItAtTheNextVisit() {
        agrees();
        platform.answers(delivery -> new Unreachable("blocked"));
        says("generate", "while away");
        await().until(() -> received().size() == 2);
        await().until(() -> balance().posted() == 12 && balance().held() == 0);
        platform.delivers();

        await().untilAsserted(() -> assertThat(says("help", "").replies()).hasSize(2));
        var mention = says("help", "");
        assertThat(key(mention.replies().getLast())).isEqualTo("waiting.mention");
        presses(buttons(mention).getFirst());

        awaitReceived(3);
        await().untilAsserted(() -> assertThat(says("help", "").replies()).hasSize(1));
        assertThat(balance().posted()).isEqualTo(12);
    }

    @Test
    void offersWhatWasRefusedAtTheNextVisit() {
        agrees();
        platform.answers(delivery -> new Refused("no"));
        says("generate", "refused");
        await().until(() -> received().size() == 3);

        await().untilAsserted(() -> assertThat(says("credits", "").replies()).hasSize(2));
    }

    @Test
    void triesLaterAsThePlatformAsks() {
        agrees();
        var sends = new AtomicInteger();
        platform.answers(delivery -> sends.incrementAndGet() < 3
                ? new TryLater(Duration.ofMillis(100), "slow down")
                : platform.delivered(delivery));

        says("generate", "slowly");

        await().until(() -> sends.get() == 3);
        awaitReceived(4);
    }

    @Test
    void repeatsAnUncertainSendOnceAndNoMore() {
        agrees();
        platform.answers(delivery -> new Uncertain("no answer"));

        says("generate", "perhaps");

        await().atMost(Duration.ofSeconds(20)).until(() -> received().size() == 3);
        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(10))
                .until(() -> received().size() == 3);
    }

    @Test
    void offersWhatMayNotHaveArrivedUntilItIsSentFor() {
        agrees();
        platform.answers(delivery -> new Uncertain("no answer"));
        says("generate", "perhaps");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(says("help", "").replies()).hasSize(2));
        platform.delivers();

        presses(buttons(says("help", "")).getFirst());

        await().untilAsserted(() -> assertThat(says("help", "").replies()).hasSize(1));
        awaitReceived(4);
    }

    @Test
    void countsASendThatWasToldToWaitAsNoSend() {
        agrees();
        var sends = new AtomicInteger();
        platform.answers(delivery -> switch (sends.incrementAndGet()) {
            case 1 -> new Uncertain("no answer");
            case 2, 3 -> new TryLater(Duration.ofMillis(100), "slow down");
            default -> new Uncertain("no answer");
        });

        says("generate", "perhaps");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(says("help", "").replies()).hasSize(2));
        assertThat(sends).hasValue(4);
    }

    @Test
    void sendsAPictureThatCannotBeShownAsAFile() {
        agrees();
        platform.answers(delivery ->
                delivery.content() instanceof Content.Card ? new Refused("too odd") : platform.delivered(delivery));

        says("generate", "odd");

        await().until(() -> received().getLast() instanceof Content.File);
        assertThat(says("help", "").replies()).hasSize(1);
    }

    @Test
    void bringsWordsThatWaitedWithoutBeingSentFor() {
        agrees();
        platform.answers(delivery -> new Unreachable("blocked"));
        model.answers(order -> new Declined(Ground.PROMPT, "no"));
        says("generate", "declined");
        await().until(() -> received().size() == 2);
        platform.delivers();

        await().untilAsserted(() -> {
            assertThat(says("help", "").replies()).hasSize(1);
            assertThat(received()).hasSize(3);
        });
        assertThat(((Content.Words) received().getLast()).text().key()).isEqualTo("ending.prompt-declined");
    }
}
