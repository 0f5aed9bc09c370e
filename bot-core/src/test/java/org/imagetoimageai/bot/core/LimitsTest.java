package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.imagetoimageai.bot.testing.AtOnce.atOnce;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.generation.Painting;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// How much one person may ask for.
@TestPropertySource(properties = {"bot.limits.waiting=3", "bot.limits.per-minute=5", "bot.limits.per-day=8"})
class LimitsTest extends CoreTest {

    @Test
    void refusesMoreThanMayWaitAndTakesTheNextWhenOneHasEnded() {
        agreesWithCredits();
        nobodyPaints();
        for (var i = 0; i < 3; i++) {
            assertThat(key(says("generate", "a fox"))).isEqualTo("generate.accepted");
        }
        var before = balance();

        var refused = says("generate", "one too many");

        assertThat(text(refused)).isEqualTo(Text.of("generate.too-many-waiting", 3));
        assertThat(balance()).isEqualTo(before);
        model.paints();
        awaitPictures(4);
        assertThat(key(says("generate", "the next"))).isEqualTo("generate.accepted");
    }

    @Test
    void refusesMoreThanSoManyAMinuteAndSaysWhenToComeBack() {
        agreesWithCredits();
        for (var i = 2; i <= 5; i++) {
            assertThat(key(says("generate", "a fox"))).isEqualTo("generate.accepted");
            awaitPictures(i);
        }

        var refused = text(says("generate", "one too many"));

        assertThat(refused.key()).isEqualTo("generate.too-often");
        assertThat(refused.args().getFirst()).isEqualTo(5);
        assertThat(seconds(refused)).isBetween(1L, 60L);
        assertThat(balance().held()).isZero();
        clock.forward(Duration.ofSeconds(seconds(refused)));
        assertThat(key(says("generate", "in time"))).isEqualTo("generate.accepted");
    }

    @Test
    void refusesMorePicturesThanADayHasAndStartsAgainTheNextDay() {
        agreesWithCredits();
        generates(4);
        awaitPictures(5);
        generates(3);
        awaitPictures(8);
        await().until(() -> balance().held() == 0);
        var before = balance();

        var refused = text(says("generate", "the ninth"));

        assertThat(refused).isEqualTo(Text.of("generate.too-many-today", 8, Text.of("wait.hours", 24L)));
        assertThat(balance()).isEqualTo(before);
        clock.forward(Duration.ofHours(24));
        assertThat(key(says("generate", "tomorrow"))).isEqualTo("generate.accepted");
    }

    @Test
    void refusesSeveralPicturesThatWouldGoBeyondTheDay() {
        agreesWithCredits();
        generates(4);
        awaitPictures(5);

        assertThat(key(generates(4))).isEqualTo("generate.too-many-today");
        assertThat(key(generates(3))).isEqualTo("generate.accepted");
    }

    @Test
    void neverLetsMoreInHoweverManyCallAtOnce() {
        agreesWithCredits();
        nobodyPaints();
        var before = balance().available();

        var keys = atOnce(40, i -> key(says("generate", "one of many " + i)));

        assertThat(keys).filteredOn("generate.accepted"::equals).hasSize(3);
        assertThat(keys).filteredOn("generate.too-many-waiting"::equals).hasSize(37);
        assertThat(balance().available()).isEqualTo(before - 12);
    }

    @Test
    void countsEachPersonAlone() {
        agreesWithCredits();
        nobodyPaints();
        for (var i = 0; i < 4; i++) {
            says("generate", "a fox");
        }

        assertThat(key(asSomebodyElseSays("generate", "a hare", "call-of-somebody-else")))
                .isEqualTo("gate.question");
    }

    private void agreesWithCredits() {
        agrees();
        ledger.grant(PurseId.of(account()), new Credits(200), Cause.of("test", account()));
    }

    private Answer generates(int count) {
        return says("generate", Map.of("prompt", "foxes", "count", Integer.toString(count)), Material.NONE);
    }

    private void nobodyPaints() {
        model.answers(order -> new Painting.Busy(Optional.of(Duration.ofMillis(200)), "busy"));
    }

    private static Text text(Answer answer) {
        return ((Reply.Say) answer.replies().getFirst()).text();
    }

    private static long seconds(Text refused) {
        return (Long) ((Text) refused.args().getLast()).args().getFirst();
    }
}
