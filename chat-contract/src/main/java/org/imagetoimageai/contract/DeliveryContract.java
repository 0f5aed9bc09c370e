package org.imagetoimageai.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Contents.NO;
import static org.imagetoimageai.contract.Contents.TYPED;
import static org.imagetoimageai.contract.Contents.YES;
import static org.imagetoimageai.contract.Contents.picture;
import static org.imagetoimageai.contract.Contents.plain;
import static org.imagetoimageai.contract.Contents.png;
import static org.imagetoimageai.contract.Contents.standing;
import static org.imagetoimageai.contract.Contents.to;
import static org.imagetoimageai.contract.Contents.words;

import java.time.Duration;
import java.util.List;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Text;
import org.junit.jupiter.api.Test;

/// Outwards: what is delivered arrives, and the outcome says what became of it.
public interface DeliveryContract {

    ChatPlatform platform();

    PlatformBackend backend();

    @Test
    default void deliversWordsWithButtonsToAPerson() {
        var ada = backend().somebody("en");

        var outcome = platform().deliver(words(ada, "Here you are", YES, NO));

        assertThat(standing(outcome)).hasSize(1);
        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.words()).isEqualTo("Here you are");
            assertThat(seen.buttons()).containsExactly("Yes", "No");
        });
    }

    @Test
    default void deliversACardAsAPictureWithWordsAndButtons() {
        var ada = backend().somebody("en");

        var outcome = platform().deliver(to(ada, new Content.Card(picture(png(1)), plain("a fox"), List.of(YES))));

        assertThat(standing(outcome)).hasSize(1);
        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.picture()).isTrue();
            assertThat(seen.words()).isEqualTo("a fox");
            assertThat(seen.buttons()).containsExactly("Yes");
        });
    }

    @Test
    default void deliversAFileByteForByte() {
        var ada = backend().somebody("en");

        var outcome = platform().deliver(to(ada, new Content.File(picture(png(2)), plain("as it is"), List.of())));

        assertThat(standing(outcome)).hasSize(1);
        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.file()).isEqualTo(new Bytes(png(2)));
            assertThat(seen.words()).isEqualTo("as it is");
        });
    }

    @Test
    default void showsWhatTheUserTypedAsPlainText() {
        var ada = backend().somebody("en");

        platform().deliver(words(ada, TYPED));
        platform().deliver(to(ada, new Content.Card(picture(png(3)), plain(TYPED), List.of())));

        assertThat(ada.sees()).hasSize(2).allSatisfy(seen -> {
            assertThat(seen.words()).isEqualTo(TYPED);
            assertThat(seen.bold()).isEmpty();
        });
    }

    @Test
    default void showsOurOwnFormNatively() {
        var ada = backend().somebody("en");

        platform().deliver(to(ada, new Content.Words(Text.of("contract.formed", "a <b>", "/c `d`"), List.of())));

        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.words()).contains("a <b>").contains("the page");
            assertThat(seen.bold()).containsExactly("a <b>");
        });
    }

    @Test
    default void splitsTextLongerThanThePlatformTakes() {
        var ada = backend().somebody("en");
        var family = "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        var unbroken = family.repeat(900) + " and words, many words. ".repeat(300);

        var outcome = platform().deliver(words(ada, unbroken, YES));

        assertThat(standing(outcome)).hasSameSizeAs(ada.sees()).hasSizeGreaterThan(1);
        assertThat(ada.sees().stream().map(Seen::words).collect(joining()).replace(" ", ""))
                .isEqualTo(unbroken.replace(" ", ""));
        assertThat(ada.sees())
                .allSatisfy(seen ->
                        assertThat(seen.words()).doesNotStartWith("\u200D").doesNotEndWith("\u200D"));
        assertThat(ada.sees().getLast().buttons()).containsExactly("Yes");
        assertThat(ada.sees().getFirst().buttons()).isEmpty();
    }

    @Test
    default void waitsAsLongAsThePlatformAsks() {
        var ada = backend().somebody("en");
        var bob = backend().somebody("en");
        backend().throttleNextSend(Duration.ofSeconds(30));

        var outcome = platform().deliver(words(ada, "too soon"));
        var again = platform().deliver(words(ada, "still too soon"));
        var other = platform().deliver(words(bob, "in time"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        TryLater.class,
                        later -> assertThat(later.after()).isGreaterThanOrEqualTo(Duration.ofSeconds(30)));
        assertThat(again)
                .isInstanceOfSatisfying(
                        TryLater.class,
                        later -> assertThat(later.after()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30)));
        assertThat(ada.sees()).isEmpty();
        assertThat(other).isInstanceOf(Delivered.class);
    }

    @Test
    default void reportsSomebodyWhoBlockedTheBot() {
        var ada = backend().somebody("en");
        ada.blocksTheBot();

        assertThat(platform().deliver(words(ada, "anybody there?"))).isInstanceOf(Unreachable.class);
    }

    @Test
    default void isUncertainWhenTheSuccessIsLost() {
        var ada = backend().somebody("en");
        backend().loseAnswerOfNextSend();

        var outcome = platform().deliver(words(ada, "did it arrive?"));

        assertThat(outcome).isInstanceOf(Uncertain.class);
        assertThat(ada.sees()).hasSize(1);
    }

    @Test
    default void amendsWordsAndButtons() {
        var ada = backend().somebody("en");
        var message = standing(platform().deliver(words(ada, "painting", NO))).getFirst();

        var outcome = platform().amend(message, words(ada, "painted " + TYPED, YES));

        assertThat(standing(outcome)).containsExactly(message);
        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.words()).isEqualTo("painted " + TYPED);
            assertThat(seen.buttons()).containsExactly("Yes");
        });
    }

    @Test
    default void amendsTheWordsOfACard() {
        var ada = backend().somebody("en");
        var card = new Content.Card(picture(png(4)), plain("before"), List.of(YES, NO));
        var message = standing(platform().deliver(to(ada, card))).getFirst();

        platform().amend(message, to(ada, new Content.Card(card.picture(), plain("after"), List.of(NO))));

        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.picture()).isTrue();
            assertThat(seen.words()).isEqualTo("after");
            assertThat(seen.buttons()).containsExactly("No");
        });
    }

    @Test
    default void takesAnAmendmentToTheSameAsDelivered() {
        var ada = backend().somebody("en");
        var message = standing(platform().deliver(words(ada, "the same", YES))).getFirst();

        var outcome = platform().amend(message, words(ada, "the same", YES));

        assertThat(standing(outcome)).containsExactly(message);
    }
}
