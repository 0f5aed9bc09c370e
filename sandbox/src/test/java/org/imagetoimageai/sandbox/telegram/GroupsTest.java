package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GroupsTest {
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");
    private final TelegramPerson budi = telegram.person("Budi", "id");
    private final TelegramGroup friends = telegram.group("Friends", ada, budi);

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void tellsTheBotThatItWasAdded() {
        friends.addsBot(budi);

        var updates = bot.updates();

        var change = updates.getFirst().path("my_chat_member");
        assertThat(change.path("chat").path("type").asString()).isEqualTo("group");
        assertThat(change.path("chat").path("title").asString()).isEqualTo("Friends");
        assertThat(change.path("from").path("id").asLong()).isEqualTo(budi.id());
        assertThat(status(change, "old")).isEqualTo("left");
        assertThat(status(change, "new")).isEqualTo("member");
        var joined = updates.get(1).path("message").path("new_chat_members").get(0);
        assertThat(joined.path("username").asString()).isEqualTo(telegram.botUsername());
    }

    @Test
    void tellsOfRightsAndOfRemoval() {
        friends.addsBot();
        friends.promotesBot(AdminRight.CAN_DELETE_MESSAGES);
        var promoted = bot.updates().getLast().path("my_chat_member").path("new_chat_member");
        friends.removesBot();

        assertThat(promoted.path("status").asString()).isEqualTo("administrator");
        assertThat(promoted.path("can_delete_messages").asBoolean()).isTrue();
        assertThat(promoted.path("can_pin_messages").asBoolean()).isFalse();
        assertThat(promoted.has("can_post_messages")).isFalse();
        assertThat(status(bot.updates().getLast().path("my_chat_member"), "new"))
                .isEqualTo("kicked");
        assertThat(friends.hasBot()).isFalse();
    }

    @Test
    void refusesToWriteWhereTheBotIsNot() {
        assertThat(refusal(friends)).isEqualTo("Forbidden: bot is not a member of the group chat");
        friends.addsBot();
        friends.removesBot();
        assertThat(refusal(friends)).isEqualTo("Forbidden: bot was kicked from the group chat");

        var club = telegram.supergroup("Club", "", ada);
        assertThat(refusal(club)).isEqualTo("Forbidden: bot is not a member of the supergroup chat");
        club.addsBot();
        bot.result("leaveChat", "chat_id", club.id());
        assertThat(refusal(club)).isEqualTo("Forbidden: bot is not a member of the supergroup chat");
        club.addsBot();
        club.removesBot();
        assertThat(refusal(club)).isEqualTo("Forbidden: bot was kicked from the supergroup chat");
        assertThat(bot.post("sendMessage", Bot.with("chat_id", club.id(), "text", "x"))
                        .statusCode())
                .isEqualTo(403);

        friends.deletes();
        assertThat(refusal(friends)).isEqualTo("Forbidden: the group chat was deleted");
        club.deletes();
        assertThat(refusal(club)).isEqualTo("Bad Request: chat not found");
    }

    @Test
    void movesToASupergroupUnderANewId() {
        friends.addsBot();
        var old = friends.id();
        bot.updates();

        friends.upgradesToSupergroup();

        var updates = bot.updates();
        assertThat(updates.getFirst().path("message").path("chat").path("id").asLong())
                .isEqualTo(old);
        assertThat(updates.getFirst().path("message").path("migrate_to_chat_id").asLong())
                .isEqualTo(friends.id());
        assertThat(updates.get(1).path("message").path("chat").path("type").asString())
                .isEqualTo("supergroup");
        assertThat(updates.get(1).path("message").path("migrate_from_chat_id").asLong())
                .isEqualTo(old);
        var refused = bot.call("sendMessage", "chat_id", old, "text", "hello");
        assertThat(refused.path("error_code").asInt()).isEqualTo(400);
        assertThat(refused.path("description").asString())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(refused.path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(friends.id());
        bot.result("sendMessage", "chat_id", friends.id(), "text", "hello");
        assertThat(friends.received()).extracting(ChatMessage::text).containsExactly("hello");
        assertThat(friends.isSupergroup()).isTrue();
        assertThat(friends.members()).extracting(TelegramPerson::name).containsExactly("Ada", "Budi");
        assertThat(telegram.groups()).hasSize(1);
    }

    @Test
    void keepsTopicsApart() {
        var club = telegram.supergroup("Club", "", ada, budi);
        club.addsBot();
        var art = club.createsTopic("Art");
        bot.updates();

        ada.in(art).sends("/generate@" + telegram.botUsername() + " a fox");

        var message = bot.updates().getFirst().path("message");
        assertThat(message.path("message_thread_id").asInt()).isEqualTo(art.id());
        assertThat(message.path("is_topic_message").asBoolean()).isTrue();
        assertThat(message.path("chat").path("is_forum").asBoolean()).isTrue();
        assertThat(message.path("reply_to_message").has("forum_topic_created")).isTrue();
        var sent = bot.result("sendMessage", "chat_id", club.id(), "message_thread_id", art.id(), "text", "here");
        assertThat(sent.path("message_thread_id").asInt()).isEqualTo(art.id());
        assertThat(art.messages()).extracting(ChatMessage::text).contains("here");
        var answer = bot.result(
                "sendMessage",
                "chat_id",
                club.id(),
                "text",
                "there",
                "reply_parameters",
                Map.of("message_id", art.messages().get(1).id()));
        assertThat(answer.path("message_thread_id").asInt()).isEqualTo(art.id());
        assertThat(bot.refusal("sendMessage", "chat_id", club.id(), "message_thread_id", 999, "text", "x"))
                .isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void hasThreadsOfAnswersInSupergroupsWithoutTopics() {
        var club = telegram.supergroup("Club", "", ada, budi);
        club.addsBot();
        var sent = bot.result("sendMessage", "chat_id", club.id(), "text", "a fox", "message_thread_id", 5);
        bot.updates();

        ada.in(club).repliesTo(club.received().getFirst(), "nice");

        var message = bot.updates().getFirst().path("message");
        assertThat(sent.has("message_thread_id")).isFalse();
        assertThat(message.path("message_thread_id").asInt())
                .isEqualTo(sent.path("message_id").asInt());
        assertThat(message.has("is_topic_message")).isFalse();
    }

    @Test
    void knowsWhatMembersMaySend() {
        friends.addsBot();
        friends.permits(true, false, true);

        assertThat(Bot.description(
                        bot.upload("sendPhoto", "photo", "a.png", Shapes.png(20, 20), "chat_id", friends.id())))
                .isEqualTo("Bad Request: not enough rights to send photos to the chat");
        bot.result("sendMessage", "chat_id", friends.id(), "text", "words");
        assertThat(bot.result("getChat", "chat_id", friends.id())
                        .path("permissions")
                        .path("can_send_photos")
                        .asBoolean())
                .isFalse();
        friends.permits(false, false, false);
        assertThat(refusal(friends)).isEqualTo("Bad Request: not enough rights to send text messages to the chat");
        friends.promotesBot();
        bot.result("sendMessage", "chat_id", friends.id(), "text", "words");
    }

    @Test
    void hidesAnonymousAdministrators() {
        friends.addsBot();
        bot.updates();

        ada.in(friends).anonymously().sends("/generate@" + telegram.botUsername());

        var message = bot.updates().getFirst().path("message");
        assertThat(message.path("from").path("username").asString()).isEqualTo("GroupAnonymousBot");
        assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(friends.id());
        assertThatThrownBy(() -> budi.in(friends).anonymously()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isFoundUnderItsOldId() {
        var old = friends.id();
        friends.upgradesToSupergroup();

        assertThat(telegram.findGroup(old).orElseThrow().id()).isEqualTo(friends.id());
        assertThat(telegram.findChannel(old)).isEmpty();
    }

    @Test
    void bringsPressesOfAnyMember() {
        friends.addsBot();
        bot.result(
                "sendMessage",
                "chat_id",
                friends.id(),
                "text",
                "a fox",
                "reply_markup",
                Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Again", "callback_data", "again")))));
        var fox = friends.awaitsMessage(message -> message.text().equals("a fox"), Duration.ofSeconds(5));

        var press = budi.in(friends).press(fox, "Again");

        var query = bot.updates().getLast().path("callback_query");
        assertThat(query.path("from").path("id").asLong()).isEqualTo(budi.id());
        assertThat(query.path("message").path("chat").path("id").asLong()).isEqualTo(friends.id());
        bot.result("answerCallbackQuery", "callback_query_id", press.queryId(), "text", "drawing");
        assertThat(press.awaitsAnswer(Duration.ofSeconds(5)).text()).isEqualTo("drawing");
        assertThatThrownBy(() -> telegram.person("Eve", "en").in(friends).press(fox, "Again"))
                .isInstanceOf(IllegalStateException.class);
    }

    private String refusal(TelegramGroup group) {
        return bot.refusal("sendMessage", "chat_id", group.id(), "text", "hello");
    }

    private static String status(JsonNode change, String which) {
        return change.path(which + "_chat_member").path("status").asString();
    }
}
