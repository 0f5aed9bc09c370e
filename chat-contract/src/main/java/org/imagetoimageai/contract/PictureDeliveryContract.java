package org.imagetoimageai.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Contents.NO;
import static org.imagetoimageai.contract.Contents.WITHDRAWN;
import static org.imagetoimageai.contract.Contents.YES;
import static org.imagetoimageai.contract.Contents.picture;
import static org.imagetoimageai.contract.Contents.plain;
import static org.imagetoimageai.contract.Contents.png;
import static org.imagetoimageai.contract.Contents.standing;
import static org.imagetoimageai.contract.Contents.to;
import static org.imagetoimageai.contract.Contents.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.FetchOutcome;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.chat.Standing;
import org.junit.jupiter.api.Test;

/// Outwards: what happens to pictures after they were delivered, and where several people see them.
public interface PictureDeliveryContract {

    ChatPlatform platform();

    PlatformBackend backend();

    @Test
    default void putsAnotherPictureInThePlaceOfACard() {
        var ada = backend().somebody("en");
        var card = new Content.Card(picture(png(4)), plain("before"), List.of(YES));
        var message = standing(platform().deliver(to(ada, card))).getFirst();

        var file = new Content.File(picture(png(5)), plain("after"), List.of(NO));
        var outcome = platform().amend(message, to(ada, file));

        assertThat(standing(outcome)).hasSize(1);
        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.file()).isEqualTo(new Bytes(png(5)));
            assertThat(seen.words()).isEqualTo("after");
            assertThat(seen.buttons()).containsExactly("No");
        });
    }

    @Test
    default void turnsWordsIntoACardThatCanBeAmendedAgain() {
        var ada = backend().somebody("en");
        var words = standing(platform().deliver(words(ada, "painting"))).getFirst();

        var card = new Content.Card(picture(png(6)), plain("painted"), List.of());
        var picture = standing(platform().amend(words, to(ada, card))).getFirst();
        platform().amend(picture, words(ada, "shared", YES));

        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.picture()).isTrue();
            assertThat(seen.words()).isEqualTo("shared");
            assertThat(seen.buttons()).containsExactly("Yes");
        });
    }

    @Test
    default void deliversAnAlbumInItsOrderWithItsWordsOnce() {
        var ada = backend().somebody("en");
        var pictures = IntStream.range(0, 4).mapToObj(i -> picture(png(10 + i))).toList();

        var outcome = platform().deliver(to(ada, new Content.Album(pictures, plain("four foxes"))));

        assertThat(standing(outcome)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(ada.sees().stream().filter(Seen::picture)).isNotEmpty();
        assertThat(ada.sees().stream().map(Seen::words).collect(joining())).isEqualTo("four foxes");
    }

    @Test
    default void deliversIntoASharedPlace() {
        var ada = backend().somebody("en");
        var place = backend().place(ada);
        var card = new Content.Card(picture(png(7)), plain("for all"), List.of(YES));

        var outcome = platform().deliver(new Delivery("d", place.destination(), Locale.ENGLISH, card));

        assertThat(standing(outcome)).hasSize(1);
        assertThat(place.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.picture()).isTrue();
            assertThat(seen.words()).isEqualTo("for all");
            assertThat(seen.buttons()).containsExactly("Yes");
        });
        assertThat(ada.sees()).isEmpty();
    }

    @Test
    default void takesAMessageBackMoreThanOnce() {
        var ada = backend().somebody("en");
        var card = new Content.Card(picture(png(8)), plain("a secret"), List.of());
        var message = standing(platform().deliver(to(ada, card))).getFirst();

        assertThat(standing(platform().withdraw(message, WITHDRAWN, Locale.ENGLISH)))
                .isEmpty();
        assertThat(standing(platform().withdraw(message, WITHDRAWN, Locale.ENGLISH)))
                .isEmpty();

        assertThat(ada.sees()).noneMatch(seen -> seen.words().contains("secret"));
    }

    @Test
    default void takesBackWhatStandsWithSomebodyWhoBlockedTheBot() {
        var ada = backend().somebody("en");
        var message = standing(platform().deliver(words(ada, "a secret"))).getFirst();
        ada.blocksTheBot();

        assertThat(standing(platform().withdraw(message, WITHDRAWN, Locale.ENGLISH)))
                .isEmpty();
    }

    @Test
    default void fetchesNothingThatNobodySent() {
        assertThat(platform().fetch(new PictureRef(platform().platform(), "nothing")))
                .isInstanceOf(FetchOutcome.Gone.class);
    }

    @Test
    default void tellsWhoIsWhatInASharedPlace() {
        var ada = backend().somebody("en");
        var bob = backend().somebody("en");
        var eve = backend().somebody("en");
        var place = backend().place(ada, bob).destination();

        assertThat(platform().standing(ada.ref(), place)).isEqualTo(Standing.ADMIN);
        assertThat(platform().standing(bob.ref(), place)).isEqualTo(Standing.MEMBER);
        assertThat(platform().standing(eve.ref(), place)).isEqualTo(Standing.OUTSIDE);
    }
}
