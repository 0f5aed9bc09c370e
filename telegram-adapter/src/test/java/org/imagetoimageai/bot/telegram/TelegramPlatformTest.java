package org.imagetoimageai.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Picture;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.contract.ChatPlatformContract;
import org.imagetoimageai.contract.Contents;
import org.imagetoimageai.contract.Patience;
import org.imagetoimageai.contract.PlatformBackend;
import org.imagetoimageai.contract.ScriptedCore;
import org.imagetoimageai.sandbox.telegram.Fault;
import org.imagetoimageai.sandbox.telegram.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TelegramPlatformTest implements ChatPlatformContract {

    @TempDir
    static Path folder;

    private static TelegramStage stage;

    @BeforeAll
    static void start() {
        stage = new TelegramStage(folder).start();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Override
    public ChatPlatform platform() {
        return stage.platform();
    }

    @Override
    public PlatformBackend backend() {
        return stage.backend();
    }

    @Override
    public ScriptedCore core() {
        return stage.core();
    }

    /// The SDK takes a message with the date 0 for one that a bot may not see, and cannot read it.
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DATE_ZERO", "BROKEN_JSON", "LOSE_ANSWER", "DROP"})
    void isUncertainWheneverItMayHaveArrived(Fault fault) {
        var ada = backend().somebody("en");
        stage.telegram().faults().next("sendPhoto", fault, 1);

        assertThat(platform().deliver(card(ada.ref(), Contents.png(1)))).isInstanceOf(Uncertain.class);
    }

    @Test
    void triesLaterWhenTelegramIsDown() {
        var ada = backend().somebody("en");
        stage.telegram().faults().next("sendPhoto", Fault.SERVER_ERROR, 1);

        assertThat(platform().deliver(card(ada.ref(), Contents.png(1)))).isInstanceOf(TryLater.class);
        assertThat(ada.sees()).isEmpty();
    }

    @Test
    void leavesAThrottledChatAloneAndNobodyElse() {
        var ada = backend().somebody("en");
        var bob = backend().somebody("en");
        var standing = (Delivered) platform().deliver(words(ada.ref(), "one"));
        var message = standing.messages().getFirst();
        stage.telegram().faults().throttleChat(Long.parseLong(ada.ref().id()), Duration.ofSeconds(2));

        assertThat(platform().amend(message, words(ada.ref(), "changed"))).isInstanceOf(TryLater.class);
        assertThat(platform().amend(message, words(ada.ref(), "changed"))).isInstanceOf(TryLater.class);
        assertThat(platform().deliver(words(ada.ref(), "two"))).isInstanceOf(TryLater.class);
        assertThat(platform().deliver(words(bob.ref(), "three"))).isInstanceOf(Delivered.class);
        Patience.until(() -> platform().deliver(words(ada.ref(), "four")) instanceof Delivered);

        assertThat(stage.telegram().journal().calls())
                .filteredOn(call -> call.text("chat_id").equals(ada.ref().id()))
                .extracting(Journal.Call::outcome)
                .containsExactly("ok", "Too Many Requests: retry after 2", "ok");
    }

    @Test
    void isRefusedWhatIsNoPicture() {
        var ada = backend().somebody("en");

        assertThat(platform().deliver(card(ada.ref(), "no picture".getBytes(UTF_8))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void reachesNobodyItHasNeverMet() {
        assertThat(platform().deliver(card(new PersonRef(TelegramPlatform.ID, "4711"), Contents.png(1))))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void tellsWhenSomebodyBlocksTheBotAndLetsItBack() {
        var ada = stage.backend().somebody("en");

        ada.blocksTheBot();
        ada.app().unblocks();

        Patience.until(() -> core().events()
                .containsAll(
                        List.of(new PlatformEvent.Unreachable(ada.ref()), new PlatformEvent.Reachable(ada.ref()))));
    }

    @Test
    void replacesTheWordsUnderAPressedPicture() {
        var ada = backend().somebody("en");
        platform().deliver(card(ada.ref(), Contents.png(1)));
        core().answers(ada.ref(), new Reply.Update(Text.of("contract.no"), List.of()));

        ada.presses(ada.sees().getLast(), "Yes");

        assertThat(Patience.until(ada::sees, seen -> seen.getLast().words().equals("No")))
                .singleElement()
                .satisfies(seen -> assertThat(seen.picture()).isTrue());
    }

    private static Delivery words(PersonRef person, String words) {
        var content = new Content.Words(Text.of("contract.plain", words), List.of());
        return new Delivery(words, to(person), Locale.ENGLISH, content);
    }

    private static Delivery card(PersonRef person, byte[] bytes) {
        var picture = new Picture("picture.png", "image/png", () -> bytes);
        var button = new Button(Text.of("contract.yes"), "yes");
        return new Delivery(
                "d", to(person), Locale.ENGLISH, new Content.Card(picture, Text.of("contract.yes"), List.of(button)));
    }

    private static Destination to(PersonRef person) {
        return new Destination.Direct(person);
    }
}
