package org.imagetoimageai.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Picture;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.contract.Contents;
import org.imagetoimageai.sandbox.telegram.AdminRight;
import org.imagetoimageai.sandbox.telegram.Fault;
import org.imagetoimageai.sandbox.telegram.StoredFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Taking messages back after Telegram's 48 hours, and where nobody is left.
class TelegramWithdrawTest {

    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Delivered WITHDRAWN = new Delivered(List.of());

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

    @AfterEach
    void clear() {
        stage.telegram().faults().clear();
    }

    @Test
    void putsAnEmptyPictureInThePlaceOfAnOldOne() {
        var ada = stage.backend().somebody("en");
        var message = deliver(direct(ada), card());
        var before = ada.app().received().getLast();
        stage.telegram().ages(before, THREE_DAYS);

        assertThat(withdraw(message)).isEqualTo(WITHDRAWN);
        assertThat(withdraw(message)).isEqualTo(WITHDRAWN);

        assertThat(ada.app().received()).singleElement().satisfies(now -> {
            assertThat(now.text()).isEqualTo("This picture was taken back.");
            assertThat(now.buttons()).isEmpty();
            assertThat(now.pictureBytes()).isNotEqualTo(before.pictureBytes());
        });
    }

    @Test
    void putsAnEmptyPictureInThePlaceOfAnOldFile() {
        var ada = stage.backend().somebody("en");
        var message = deliver(direct(ada), new Content.File(picture(3), Text.of("contract.yes"), List.of()));
        stage.telegram().ages(ada.app().received().getLast(), THREE_DAYS);

        assertThat(withdraw(message)).isEqualTo(WITHDRAWN);

        assertThat(ada.app().received()).singleElement().satisfies(now -> {
            assertThat(now.text()).isEqualTo("This picture was taken back.");
            assertThat(now.document().map(StoredFile::size)).isEmpty();
        });
    }

    @Test
    void saysOtherWordsInThePlaceOfOldOnes() {
        var ada = stage.backend().somebody("en");
        var message = deliver(direct(ada), new Content.Words(Text.of("contract.question"), List.of(yes())));
        stage.telegram().ages(ada.app().received().getLast(), THREE_DAYS);

        assertThat(withdraw(message)).isEqualTo(WITHDRAWN);

        assertThat(ada.app().received()).singleElement().satisfies(now -> {
            assertThat(now.text()).isEqualTo("This picture was taken back.");
            assertThat(now.buttons()).isEmpty();
        });
    }

    @Test
    void takesEveryPictureOfAnAlbumBackOldOrNot() {
        var ada = stage.backend().somebody("en");
        var album = new Content.Album(List.of(picture(1), picture(2), picture(3)), Text.of("contract.yes"));
        var messages = ((Delivered) send(direct(ada), album)).messages();
        stage.telegram().ages(ada.app().received().getFirst(), THREE_DAYS);

        assertThat(messages)
                .hasSize(3)
                .allSatisfy(message -> assertThat(withdraw(message)).isEqualTo(WITHDRAWN));

        assertThat(ada.app().received())
                .singleElement()
                .satisfies(now -> assertThat(now.text()).isEqualTo("This picture was taken back."));
    }

    @Test
    void hasNothingToTakeBackWhereItWasThrownOut() {
        var ada = stage.backend().somebody("en");
        var place = stage.backend().place(ada);
        var message = deliver(place.destination(), card());
        place.group().removesBot();

        assertThat(withdraw(message)).isEqualTo(WITHDRAWN);
    }

    @Test
    void hasNothingToTakeBackWhereTheChannelIsGone() {
        var ada = stage.backend().somebody("en");
        var channel = stage.telegram().channel("News", "", ada.app());
        channel.addsBot(AdminRight.CAN_POST_MESSAGES);
        var message = deliver(
                new Destination.Channel(TelegramPlatform.ID, String.valueOf(channel.id()), Optional.empty()), card());
        channel.deletes();

        assertThat(withdraw(message)).isEqualTo(WITHDRAWN);
    }

    @Test
    void admitsThatAnOldPostCannotBeChangedWhereItMayNotPostAnyMore() {
        var ada = stage.backend().somebody("en");
        var channel = stage.telegram().channel("News", "", ada.app());
        channel.addsBot(AdminRight.CAN_POST_MESSAGES);
        var message = deliver(
                new Destination.Channel(TelegramPlatform.ID, String.valueOf(channel.id()), Optional.empty()), card());
        stage.telegram().ages(channel.received().getLast(), THREE_DAYS);
        channel.addsBot(AdminRight.CAN_INVITE_USERS);

        assertThat(withdraw(message)).isInstanceOf(Refused.class);
    }

    @Test
    void triesAgainLaterWhenTelegramDoesNotAnswer() {
        var ada = stage.backend().somebody("en");
        var message = deliver(direct(ada), card());

        stage.telegram().faults().next("deleteMessage", Fault.SERVER_ERROR, 1);
        assertThat(withdraw(message)).isInstanceOf(TryLater.class);
        stage.telegram().faults().next("deleteMessage", Fault.LOSE_ANSWER, 1);
        assertThat(withdraw(message)).isInstanceOf(TryLater.class);
        assertThat(withdraw(message)).isEqualTo(WITHDRAWN);
        assertThat(ada.sees()).isEmpty();
    }

    @Test
    void leavesTelegramAloneForAsLongAsItAsked() {
        var ada = stage.backend().somebody("en");
        var message = deliver(direct(ada), card());

        stage.telegram().faults().throttleNext("deleteMessage", 30);
        assertThat(withdraw(message))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(withdraw(message)).as("Though it would be taken now").isInstanceOf(TryLater.class);
        assertThat(ada.sees()).hasSize(1);
    }

    private static DeliveryOutcome withdraw(DeliveredMessage message) {
        return stage.platform().withdraw(message, Text.of("contract.withdrawn"), Locale.ENGLISH);
    }

    private static DeliveredMessage deliver(Destination to, Content content) {
        return ((Delivered) send(to, content)).messages().getFirst();
    }

    private static DeliveryOutcome send(Destination to, Content content) {
        return stage.platform().deliver(new Delivery("d", to, Locale.ENGLISH, content));
    }

    private static Destination direct(EmulatedTelegram.Person person) {
        return new Destination.Direct(person.ref());
    }

    private static Content card() {
        return new Content.Card(picture(1), Text.of("contract.question"), List.of(yes()));
    }

    private static Picture picture(int seed) {
        return new Picture("picture.png", "image/png", () -> Contents.png(seed));
    }

    private static Button yes() {
        return new Button(Text.of("contract.yes"), "yes");
    }
}
