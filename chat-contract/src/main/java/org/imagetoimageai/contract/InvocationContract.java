package org.imagetoimageai.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Contents.NO;
import static org.imagetoimageai.contract.Contents.TYPED;
import static org.imagetoimageai.contract.Contents.YES;
import static org.imagetoimageai.contract.Contents.plain;
import static org.imagetoimageai.contract.Contents.words;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.junit.jupiter.api.Test;

/// Inwards: what somebody does becomes one invocation, and its answer is said to them once.
public interface InvocationContract {

    ChatPlatform platform();

    PlatformBackend backend();

    ScriptedCore core();

    @Test
    default void passesACommandOnWithItsWordsAsTyped() {
        var ada = backend().somebody("id");

        ada.calls("generate", TYPED);

        var call = core().awaitInvocation(ada.ref());
        assertThat(call.ask()).isEqualTo(new Ask.Command("generate", Map.of("prompt", TYPED)));
        assertThat(call.place()).isEqualTo(new Destination.Direct(ada.ref()));
        assertThat(call.locale().getLanguage()).isEqualTo("id");
    }

    @Test
    default void passesWordsOnAsTyped() {
        var ada = backend().somebody("en");

        ada.says(TYPED);

        assertThat(core().awaitInvocation(ada.ref()).ask()).isEqualTo(new Ask.Words(TYPED));
    }

    @Test
    default void answersInTheOrderOfTheReplies() {
        var ada = backend().somebody("en");
        core().answers(
                        ada.ref(),
                        new Reply.Say(plain("first " + TYPED)),
                        new Reply.Note(plain("second")),
                        new Reply.Say(plain("third"), List.of(YES, NO)));

        ada.calls("help", "");

        var seen = awaitMessages(ada, 3);
        assertThat(seen).extracting(Seen::words).containsExactly("first " + TYPED, "second", "third");
        assertThat(seen.getLast().buttons()).containsExactly("Yes", "No");
    }

    @Test
    default void handlesWhatOnePersonSaysInOrder() {
        var ada = backend().somebody("en");
        var said = IntStream.range(0, 8).mapToObj(i -> "number " + i).toList();
        core().answers(ada.ref(), call -> List.of(new Reply.Say(plain("heard " + wordsOf(call)))));

        said.forEach(ada::says);

        assertThat(core().awaitInvocations(ada.ref(), said.size()))
                .extracting(InvocationContract::wordsOf)
                .containsExactlyElementsOf(said);
        assertThat(awaitMessages(ada, said.size()))
                .extracting(Seen::words)
                .containsExactlyElementsOf(
                        said.stream().map(words -> "heard " + words).toList());
    }

    @Test
    default void bringsButtonsBackAsPressAndAnswersExactlyOnce() {
        var ada = backend().somebody("en");
        platform().deliver(words(ada, "Shall I?", YES, NO));

        var press = ada.presses(ada.sees().getLast(), "No");

        assertThat(core().awaitInvocation(ada.ref()).ask())
                .isInstanceOfSatisfying(
                        Ask.Press.class, pressed -> assertThat(pressed.token()).isEqualTo("no-token"));
        ada.says("and then");
        core().awaitInvocations(ada.ref(), 2);
        assertThat(press.timesAnswered()).isEqualTo(1);
        assertThat(press.toast()).isEmpty();
    }

    @Test
    default void answersAPressWithItsNoteAndSaysTheRest() {
        var ada = backend().somebody("en");
        platform().deliver(words(ada, "Shall I?", YES));
        core().answers(ada.ref(), new Reply.Say(plain("said")), new Reply.Note(plain("noted")));

        var press = ada.presses(ada.sees().getLast(), "Yes");

        assertThat(awaitMessages(ada, 2)).extracting(Seen::words).containsExactly("Shall I?", "said");
        Patience.until(() -> press.timesAnswered() > 0);
        assertThat(press.toast()).isEqualTo("noted");
        assertThat(press.timesAnswered()).isEqualTo(1);
    }

    @Test
    default void saysANoteThatIsTooLongForAToast() {
        var ada = backend().somebody("en");
        platform().deliver(words(ada, "Shall I?", YES));
        core().answers(ada.ref(), new Reply.Note(plain("long ".repeat(400).strip())));

        ada.presses(ada.sees().getLast(), "Yes");

        assertThat(awaitMessages(ada, 2).getLast().words()).startsWith("long long");
    }

    @Test
    default void putsAnUpdateInThePlaceOfThePressedMessage() {
        var ada = backend().somebody("en");
        platform().deliver(words(ada, "Shall I?", YES, NO));
        core().answers(ada.ref(), new Reply.Update(plain("I shall"), List.of(NO)));

        ada.presses(ada.sees().getLast(), "Yes");

        var seen = Patience.until(ada::sees, all -> all.getLast().words().equals("I shall"));
        assertThat(seen)
                .singleElement()
                .satisfies(message -> assertThat(message.buttons()).containsExactly("No"));
    }

    @Test
    default void saysAnUpdateWhenNothingWasPressed() {
        var ada = backend().somebody("en");
        core().answers(ada.ref(), new Reply.Update(plain("fresh"), List.of()));

        ada.says("hello");

        assertThat(awaitMessages(ada, 1).getFirst().words()).isEqualTo("fresh");
    }

    @Test
    default void asksAndTakesTheAnswerAsWords() {
        var ada = backend().somebody("en");
        core().answers(ada.ref(), new Reply.Form(Text.of("contract.question"), Text.of("contract.placeholder")));

        ada.calls("generate", "");

        assertThat(core().awaitInvocation(ada.ref()).ask()).isEqualTo(new Ask.Command("generate", Map.of()));
        var question = awaitMessages(ada, 1).getFirst();
        assertThat(question.words()).isEqualTo("What shall I draw?");
        assertThat(question.asks()).isTrue();
    }

    @Test
    default void tellsWhereAProgressStandsSoThatItCanBeAmended() {
        var ada = backend().somebody("en");
        var tracker = UUID.randomUUID().toString();
        core().answers(ada.ref(), new Reply.Progress(plain("waiting"), List.of(NO), tracker));
        ada.calls("generate", "a fox");

        var message = core().awaitShown(tracker);
        platform().amend(message, words(ada, "painting"));

        assertThat(ada.sees()).singleElement().satisfies(seen -> {
            assertThat(seen.words()).isEqualTo("painting");
            assertThat(seen.buttons()).isEmpty();
        });
    }

    @Test
    default void dispatchesARepeatedDeliveryOnce() {
        var ada = backend().somebody("en");
        core().answers(ada.ref(), new Reply.Say(plain("once")));
        ada.calls("help", "");
        core().awaitInvocation(ada.ref());

        backend().repeatLastDelivery();
        ada.says("and then");

        // In order: whatever a repeat had caused would have come before.
        assertThat(core().awaitInvocations(ada.ref(), 2))
                .extracting(Invocation::ask)
                .containsExactly(new Ask.Command("help", Map.of()), new Ask.Words("and then"));
        assertThat(awaitMessages(ada, 2)).hasSize(2);
    }

    @Test
    default void skipsWhatNobodyCanReadAndHandlesTheNext() {
        var ada = backend().somebody("en");
        core().answers(ada.ref(), new Reply.Say(plain("still here")));

        backend().deliverSomethingUnreadable();
        ada.says("hello");

        assertThat(awaitMessages(ada, 1).getFirst().words()).isEqualTo("still here");
    }

    private static List<Seen> awaitMessages(Somebody person, int count) {
        return Patience.until(person::sees, seen -> seen.size() >= count);
    }

    private static String wordsOf(Invocation call) {
        return call.ask() instanceof Ask.Words words ? words.words() : "";
    }
}
