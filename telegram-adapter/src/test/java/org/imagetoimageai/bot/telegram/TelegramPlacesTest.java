package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.imagetoimageai.bot.chat.ChannelSeen;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Standing;
import org.imagetoimageai.sandbox.telegram.AdminRight;
import org.imagetoimageai.sandbox.telegram.Fault;
import org.imagetoimageai.sandbox.telegram.TelegramChannel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Telegram says about the places that commands are about.
class TelegramPlacesTest {

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

    @Test
    void findsAChannelByNameLinkAndNumber() {
        var ada = stage.backend().somebody("en");
        var channel = stage.telegram().channel("Foxes", "fox_pictures", ada.app());
        channel.addsBot(AdminRight.CAN_POST_MESSAGES);
        var seen = new ChannelSeen(place(channel), "Foxes", true, true);

        assertThat(asked(ada, "@fox_pictures")).contains(seen);
        assertThat(asked(ada, "https://t.me/fox_pictures")).contains(seen);
        assertThat(asked(ada, "t.me/Fox_Pictures/")).contains(seen);
        assertThat(asked(ada, String.valueOf(channel.id()))).contains(seen);
    }

    @Test
    void knowsThatItMayNotPostAndThatSomebodyIsNoAdministrator() {
        var ada = stage.backend().somebody("en");
        var bob = stage.backend().somebody("en");
        var channel = stage.telegram().channel("Cats", "cat_pictures", ada.app(), bob.app());
        channel.addsBot(AdminRight.CAN_INVITE_USERS);

        assertThat(asked(bob, "@cat_pictures")).contains(new ChannelSeen(place(channel), "Cats", false, false));
        channel.addsBot(AdminRight.CAN_POST_MESSAGES);
        channel.promotes(bob.app(), AdminRight.CAN_INVITE_USERS);
        assertThat(asked(bob, "@cat_pictures")).contains(new ChannelSeen(place(channel), "Cats", true, true));
        channel.removesBot();
        assertThat(asked(ada, String.valueOf(channel.id()))).isEmpty();
    }

    @Test
    void knowsWhetherAGroupTakesPictures() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        place.group().permits(true, false, true);

        place.calls(ada, "gallerychannel", "");
        assertThat(last(ada, 1).orElseThrow().weMayPost()).isFalse();
        place.group().promotesBot(AdminRight.CAN_DELETE_MESSAGES);
        place.calls(ada, "gallerychannel", "");
        assertThat(last(ada, 2).orElseThrow().weMayPost()).isTrue();
    }

    @Test
    void seesNothingWhereThereIsNoPlace() {
        var ada = stage.backend().somebody("en");
        var bob = stage.backend().somebody("en");

        assertThat(asked(ada, "")).isEmpty();
        assertThat(asked(ada, "the fox channel")).isEmpty();
        assertThat(asked(ada, "@nobody_has_this")).isEmpty();
        assertThat(asked(ada, "@no/../getMe")).isEmpty();
        assertThat(asked(ada, bob.ref().id())).isEmpty();
        assertThat(asked(ada, "-1001")).isEmpty();
    }

    @Test
    void asksAgainWhenTelegramDoesNotAnswer() {
        var ada = stage.backend().somebody("en");
        var channel = stage.telegram().channel("Dogs", "dog_pictures", ada.app());
        channel.addsBot(AdminRight.CAN_POST_MESSAGES);
        stage.telegram().faults().throttleNext("getChat", 1);
        stage.telegram().faults().throttleNext("getChatMember", 1);

        assertThat(asked(ada, "@dog_pictures")).contains(new ChannelSeen(place(channel), "Dogs", true, true));
    }

    @Test
    void doesNotKnowWhoSomebodyIsWhenItCannotAsk() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);

        stage.telegram().faults().next("getChatMember", Fault.SERVER_ERROR, 1);
        assertThat(stage.platform().standing(ada.ref(), place.destination())).isEqualTo(Standing.UNKNOWN);
        place.group().removesBot();
        assertThat(stage.platform().standing(ada.ref(), place.destination())).isEqualTo(Standing.UNKNOWN);
        assertThat(stage.platform().standing(new PersonRef(TelegramPlatform.ID, "4711"), place.destination()))
                .isEqualTo(Standing.UNKNOWN);
    }

    private static Optional<ChannelSeen> asked(EmulatedTelegram.Person person, String words) {
        var before = stage.core().invocations(person.ref()).size();
        person.calls("gallerychannel", words);
        return last(person, before + 1);
    }

    private static Optional<ChannelSeen> last(EmulatedTelegram.Person person, int count) {
        var call = stage.core().awaitInvocations(person.ref(), count).getLast();
        return ((Ask.Command) call.ask()).channel();
    }

    private static Destination.Channel place(TelegramChannel channel) {
        return new Destination.Channel(TelegramPlatform.ID, String.valueOf(channel.id()), Optional.empty());
    }
}
