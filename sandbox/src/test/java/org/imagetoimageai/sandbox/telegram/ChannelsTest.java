package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChannelsTest {
    private final TestClock clock = new TestClock();
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withClock(clock).withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");
    private final TelegramPerson budi = telegram.person("Budi", "id");
    private final TelegramChannel art = telegram.channel("Art", "foxart", ada, budi);

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void isAddressedByUsername() {
        art.addsBot(AdminRight.CAN_POST_MESSAGES);

        var sent = bot.result("sendMessage", "chat_id", "@FoxArt", "text", "a fox");

        assertThat(sent.path("chat").path("id").asLong()).isEqualTo(art.id());
        assertThat(sent.path("chat").path("type").asString()).isEqualTo("channel");
        assertThat(sent.path("sender_chat").path("id").asLong()).isEqualTo(art.id());
        assertThat(sent.has("from")).isFalse();
        assertThat(art.received()).extracting(ChatMessage::text).containsExactly("a fox");
        assertThat(bot.refusal("sendMessage", "chat_id", "@nobody", "text", "x"))
                .isEqualTo("Bad Request: chat not found");
    }

    @Test
    void takesPostsOnlyWithTheRight() {
        assertThat(refusal()).isEqualTo("Forbidden: bot is not a member of the channel chat");
        art.addsBot();
        assertThat(refusal()).isEqualTo("Bad Request: need administrator rights in the channel chat");
        art.addsBot(AdminRight.CAN_POST_MESSAGES);
        bot.result("sendMessage", "chat_id", art.id(), "text", "a fox");
        art.removesBot();
        assertThat(refusal()).isEqualTo("Forbidden: bot was kicked from the channel chat");
        art.deletes();
        assertThat(refusal()).isEqualTo("Bad Request: chat not found");
        assertThat(bot.refusal("getChat", "chat_id", "@foxart")).isEqualTo("Bad Request: chat not found");
    }

    @Test
    void tellsWhoMayWhat() {
        art.addsBot(AdminRight.CAN_POST_MESSAGES);
        var me = bot.result("getMe").path("id").asLong();

        var own = bot.result("getChatMember", "chat_id", art.id(), "user_id", me);

        assertThat(own.path("status").asString()).isEqualTo("administrator");
        assertThat(own.path("can_post_messages").asBoolean()).isTrue();
        assertThat(own.path("can_delete_messages").asBoolean()).isFalse();
        assertThat(status(ada)).isEqualTo("creator");
        assertThat(status(budi)).isEqualTo("member");
        art.promotes(budi, AdminRight.CAN_POST_MESSAGES);
        assertThat(status(budi)).isEqualTo("administrator");
        assertThat(StreamSupport.stream(
                                bot.result("getChatAdministrators", "chat_id", art.id())
                                        .spliterator(),
                                false)
                        .map(member -> member.path("user").path("id").asLong()))
                .containsExactly(ada.id(), budi.id(), me);
        assertThat(bot.result("getChatMemberCount", "chat_id", art.id()).asInt())
                .isEqualTo(3);
        assertThat(status(telegram.person("Eve", "en"))).isEqualTo("left");
        assertThat(bot.refusal("getChatMember", "chat_id", art.id(), "user_id", 42))
                .isEqualTo("Bad Request: user not found");
    }

    @Test
    void showsPublicChannelsToEverybodyAndPrivateOnesToMembers() {
        var hidden = telegram.channel("Hidden", "", ada);

        assertThat(bot.result("getChat", "chat_id", "@foxart").path("title").asString())
                .isEqualTo("Art");
        assertThat(bot.refusal("getChat", "chat_id", hidden.id()))
                .isEqualTo("Forbidden: bot is not a member of the channel chat");
        var me = bot.result("getMe").path("id").asLong();
        assertThat(bot.result("getChatMember", "chat_id", "@foxart", "user_id", me)
                        .path("status")
                        .asString())
                .isEqualTo("left");
        assertThat(bot.refusal("getChatAdministrators", "chat_id", "@foxart"))
                .isEqualTo("Forbidden: bot is not a member of the channel chat");
    }

    @Test
    void bringsPostsOfAdministratorsAndPressesOfSubscribers() {
        art.addsBot(AdminRight.CAN_POST_MESSAGES);
        bot.result(
                "sendMessage",
                "chat_id",
                art.id(),
                "text",
                "a fox",
                "reply_markup",
                Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Like", "callback_data", "like")))));
        bot.updates();

        ada.in(art).sends("welcome");
        budi.in(art).press(art.received().getFirst(), "Like");

        var updates = bot.updates();
        var post = updates.getFirst().path("channel_post");
        assertThat(post.path("sender_chat").path("id").asLong()).isEqualTo(art.id());
        assertThat(post.has("from")).isFalse();
        assertThat(updates.get(1).path("callback_query").path("from").path("id").asLong())
                .isEqualTo(budi.id());
        assertThatThrownBy(() -> budi.in(art).sends("me too")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void letsTheBotEditAndDeleteByRight() {
        art.addsBot(AdminRight.CAN_POST_MESSAGES);
        var own = bot.result("sendMessage", "chat_id", art.id(), "text", "a fox")
                .path("message_id")
                .asInt();
        var theirs = ada.in(art).sends("welcome").id();

        bot.result("editMessageText", "chat_id", art.id(), "message_id", own, "text", "a cat");
        assertThat(edit(theirs)).isEqualTo("Bad Request: message can't be edited");
        assertThat(delete(theirs)).isEqualTo("Bad Request: message can't be deleted");
        art.addsBot(AdminRight.CAN_DELETE_MESSAGES, AdminRight.CAN_EDIT_MESSAGES);
        bot.result("editMessageText", "chat_id", art.id(), "message_id", theirs, "text", "hello");
        bot.result("deleteMessage", "chat_id", art.id(), "message_id", theirs);
        art.addsBot();
        assertThat(edit(own)).isEqualTo("Bad Request: message can't be edited");
        assertThat(delete(own)).isEqualTo("Bad Request: message can't be deleted");
    }

    private String edit(int id) {
        return bot.refusal("editMessageText", "chat_id", art.id(), "message_id", id, "text", "x");
    }

    private String delete(int id) {
        return bot.refusal("deleteMessage", "chat_id", art.id(), "message_id", id);
    }

    private String status(TelegramPerson person) {
        return bot.result("getChatMember", "chat_id", art.id(), "user_id", person.id())
                .path("status")
                .asString();
    }

    private String refusal() {
        return bot.refusal("sendMessage", "chat_id", art.id(), "text", "x");
    }
}
