package org.imagetoimageai.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Contents.YES;
import static org.imagetoimageai.contract.Contents.picture;
import static org.imagetoimageai.contract.Contents.plain;
import static org.imagetoimageai.contract.Contents.png;
import static org.imagetoimageai.contract.Contents.to;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.imagetoimageai.bot.chat.ChannelSeen;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.FetchOutcome;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material.Author;
import org.imagetoimageai.bot.chat.Reply;
import org.junit.jupiter.api.Test;

/// Inwards: what comes along with words, and what is asked where several people listen.
public interface MaterialContract {

    ChatPlatform platform();

    PlatformBackend backend();

    ScriptedCore core();

    @Test
    default void passesAPictureOnThatCanBeFetched() throws IOException {
        var ada = backend().somebody("en");

        ada.sends(List.of(png(1)), "make it blue");

        var ask = (Ask.Words) core().awaitInvocation(ada.ref()).ask();
        assertThat(ask.words()).isEqualTo("make it blue");
        assertThat(ask.material().pictures()).hasSize(1);
        var fetched = platform().fetch(ask.material().pictures().getFirst());
        assertThat(fetched).isInstanceOf(FetchOutcome.Fetched.class);
        var picture = ImageIO.read(new ByteArrayInputStream(((FetchOutcome.Fetched) fetched).bytes()));
        assertThat(picture.getWidth()).isEqualTo(64);
        assertThat(picture.getHeight()).isEqualTo(48);
    }

    @Test
    default void passesABarePictureOnWithoutWords() {
        var ada = backend().somebody("en");

        ada.sends(List.of(png(1)), "");

        assertThat(core().awaitInvocation(ada.ref()).ask()).isInstanceOfSatisfying(Ask.Words.class, ask -> {
            assertThat(ask.words()).isEmpty();
            assertThat(ask.material().pictures()).hasSize(1);
        });
    }

    @Test
    default void passesSeveralPicturesOnAsOneCall() {
        var ada = backend().somebody("en");
        core().answers(ada.ref(), new Reply.Say(plain("all there")));

        ada.sends(List.of(png(1), png(2), png(3), png(4)), "one poster of these");
        ada.says("and then");

        var calls = core().awaitInvocations(ada.ref(), 2);
        assertThat(calls.getFirst().ask()).isInstanceOfSatisfying(Ask.Words.class, ask -> {
            assertThat(ask.words()).isEqualTo("one poster of these");
            assertThat(ask.material().pictures()).hasSize(4).doesNotHaveDuplicates();
        });
        assertThat(calls.getLast().ask()).isEqualTo(new Ask.Words("and then"));
        assertThat(awaitMessages(ada, 2)).hasSize(2);
    }

    @Test
    default void passesTheMessageOnThatIsRepliedTo() {
        var ada = backend().somebody("en");
        var card = new Content.Card(picture(png(1)), plain("a fox"), List.of());
        var delivered = ((Delivered) platform().deliver(to(ada, card))).messages();

        ada.answers(ada.sees().getLast(), "bluer");

        assertThat(core().awaitInvocation(ada.ref()).ask()).isInstanceOfSatisfying(Ask.Words.class, ask -> {
            assertThat(ask.words()).isEqualTo("bluer");
            var quote = ask.material().quote().orElseThrow();
            assertThat(quote.author()).isEqualTo(Author.US);
            assertThat(quote.message()).contains(delivered.getFirst());
            assertThat(quote.pictures()).hasSize(1);
        });
    }

    @Test
    default void answersTheCallerAloneWhereverItWasAsked() {
        var ada = backend().somebody("en");
        var place = backend().place(ada);
        core().answers(ada.ref(), new Reply.Say(plain("You have 12 credits"), List.of(YES)));

        place.calls(ada, "generate", "a fox");

        var call = core().awaitInvocation(ada.ref());
        assertThat(call.place()).isEqualTo(place.destination());
        assertThat(call.ask()).isEqualTo(new Ask.Command("generate", Map.of("prompt", "a fox")));
        assertThat(awaitMessages(ada, 1)).extracting(Seen::words).containsExactly("You have 12 credits");
        assertThat(place.sees()).noneMatch(seen -> seen.words().contains("12"));
    }

    @Test
    default void tellsWhatMayBeDoneInThePlaceOfACommandAboutPlaces() {
        var ada = backend().somebody("en");
        var bob = backend().somebody("en");
        var place = backend().place(ada, bob);

        place.calls(ada, "gallerychannel", "");
        place.calls(bob, "gallerychannel", "");

        assertThat(channel(core().awaitInvocation(ada.ref()))).satisfies(seen -> {
            assertThat(seen.channel()).isEqualTo(place.destination());
            assertThat(seen.callerIsAdmin()).isTrue();
            assertThat(seen.weMayPost()).isTrue();
        });
        assertThat(channel(core().awaitInvocation(bob.ref())).callerIsAdmin()).isFalse();
    }

    private static ChannelSeen channel(Invocation call) {
        return ((Ask.Command) call.ask()).channel().orElseThrow();
    }

    private static List<Seen> awaitMessages(Somebody person, int count) {
        return Patience.until(person::sees, seen -> seen.size() >= count);
    }
}
