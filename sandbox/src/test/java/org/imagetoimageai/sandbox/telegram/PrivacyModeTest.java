package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrivacyModeTest {
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");
    private final TelegramPerson budi = telegram.person("Budi", "id");
    private final TelegramGroup friends = telegram.group("Friends", ada, budi);
    private final String own = "@" + telegram.botUsername();

    @BeforeEach
    void join() {
        friends.addsBot();
        bot.updates();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void bringsCommandsThatNameTheBot() {
        ada.in(friends).sends("/generate" + own + " a fox");
        ada.in(friends).sends("/generate" + own.toUpperCase() + " a cat");
        ada.in(friends).sends("/generate@OtherBot a dog");

        assertThat(bot.heard())
                .containsExactly("/generate" + own + " a fox", "/generate" + own.toUpperCase() + " a cat");
    }

    @Test
    void bringsBareCommandsOnlyAfterItsOwnPost() {
        friends.addsOtherBot("OtherBot");
        bot.updates();

        ada.in(friends).sends("/generate before");
        post("hello");
        budi.in(friends).sends("thanks");
        ada.in(friends).sends("/generate after");
        friends.otherBotSends("OtherBot", "hi");
        ada.in(friends).sends("/generate later");

        assertThat(bot.heard()).containsExactly("/generate after");
    }

    @Test
    void keepsTalkMentionsAndPicturesToTheGroup() {
        ada.in(friends).sends("hello everybody");
        ada.in(friends).sends("hello " + own);
        ada.in(friends).sendsPhoto(Shapes.png(40, 40), "look");
        ada.in(friends).sendsSticker("🦊");

        assertThat(bot.heard()).isEmpty();
        assertThat(friends.messages()).hasSize(5);
    }

    @Test
    void bringsAnswersToItsMessagesOnly() {
        friends.addsOtherBot("OtherBot");
        var other = friends.otherBotSends("OtherBot", "a quiz");
        post("a fox");
        var fox = friends.received().getFirst();
        bot.updates();

        budi.in(friends).repliesTo(fox, "make it blue");
        budi.in(friends).repliesTo(fox, "/generate@OtherBot");
        budi.in(friends).repliesWithPhoto(fox, Shapes.png(40, 40), "");
        budi.in(friends).repliesTo(other, "/generate" + own);
        budi.in(friends).repliesTo(friends.messages().getFirst(), "old news");

        assertThat(bot.heard()).containsExactly("make it blue", "/generate@OtherBot", "photo");
    }

    @Test
    void bringsOfAnAlbumOnlyTheItemWithTheCommand() {
        ada.in(friends).sendsAlbum(List.of(Shapes.png(40, 40), Shapes.png(50, 50)), 1, "/restore" + own);
        ada.in(friends).sendsAlbum(List.of(Shapes.png(40, 40), Shapes.png(50, 50)), 0, "holiday");

        assertThat(bot.heard()).containsExactly("/restore" + own);
        assertThat(friends.messages()).hasSize(5);
    }

    @Test
    void bringsEverythingToAdministrators() {
        friends.promotesBot();
        bot.updates();
        ada.in(friends).sends("hello everybody");
        friends.addsOtherBot("OtherBot");
        friends.otherBotSends("OtherBot", "hi");
        friends.demotesBot();
        ada.in(friends).sends("among ourselves");

        assertThat(bot.heard()).containsExactly("hello everybody", "new_chat_members", "new_chat_member");
    }

    @Test
    void isSwitchedForGroupsTheBotJoinsLater() {
        assertThat(reads()).isFalse();
        telegram.privacyMode(false);
        ada.in(friends).sends("not yet");
        var later = telegram.group("Later", ada);
        later.addsBot();
        bot.updates();

        ada.in(later).sends("now");

        assertThat(bot.heard()).containsExactly("now");
        assertThat(reads()).isTrue();
    }

    @Test
    void bringsEditsUnderTheSameRules() {
        var command = ada.in(friends).sends("/generate" + own + " a fox");
        var talk = ada.in(friends).sends("hello");
        bot.updates();

        ada.in(friends).edits(command, "/generate" + own + " a cat");
        ada.in(friends).edits(talk, "hello again");

        var updates = bot.updates();
        assertThat(updates).hasSize(1);
        assertThat(updates.getFirst().path("edited_message").path("text").asString())
                .endsWith("a cat");
        assertThat(updates.getFirst().path("edited_message").has("edit_date")).isTrue();
    }

    private boolean reads() {
        return bot.result("getMe").path("can_read_all_group_messages").asBoolean();
    }

    private void post(String text) {
        bot.result("sendMessage", "chat_id", friends.id(), "text", text);
    }
}
