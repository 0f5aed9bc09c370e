package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.sandbox.telegram.Bot.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagingTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "ada_l", "en");

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void tellsTheBotWhoItIs() {
        var me = bot.result("getMe");

        assertThat(me.path("is_bot").asBoolean()).isTrue();
        assertThat(me.path("username").asString()).isEqualTo(telegram.botUsername());
        assertThat(telegram.token()).startsWith(me.path("id").asLong() + ":");
    }

    @Test
    void knowsNoOtherToken() {
        var answer = bot.at("/bot123:wrong/getMe");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"ok\":false", "\"error_code\":401", "\"description\":\"Unauthorized\"");
        assertThat(bot.at("/file/bot123:wrong/photos/file_0.jpg").statusCode()).isEqualTo(401);
    }

    @Test
    void knowsNoOtherMethodOrAddress() {
        assertThat(bot.get("sendFox").statusCode()).isEqualTo(404);
        assertThat(bot.refusal("sendFox")).isEqualTo("Not Found");
        assertThat(bot.at("/elsewhere").body()).contains("\"description\":\"Not Found\"");
    }

    @Test
    void readsMethodNamesInAnyCase() {
        assertThat(bot.result("GETME").path("is_bot").asBoolean()).isTrue();
    }

    @Test
    void takesParametersInFourWays() {
        ada.pressesStart();

        bot.post("sendMessage", with("chat_id", ada.id(), "text", "json ✓"));
        bot.form("sendMessage", "chat_id", ada.id(), "text", "form ✓ & =");
        bot.get("sendMessage", "chat_id", ada.id(), "text", "query ✓");
        bot.upload("sendDocument", "document", "a.txt", "x".getBytes(), "chat_id", ada.id(), "caption", "multipart 🦊");

        assertThat(ada.received())
                .extracting(ChatMessage::text)
                .containsExactly("json ✓", "form ✓ & =", "query ✓", "multipart 🦊");
    }

    @Test
    void bringsWhatSomebodyWritesAsAnUpdate() {
        ada.sends("/generate a fox");

        var update = bot.result("getUpdates").get(0);

        var message = update.path("message");
        assertThat(message.path("text").asString()).isEqualTo("/generate a fox");
        assertThat(message.path("from").path("language_code").asString()).isEqualTo("en");
        assertThat(message.path("chat").path("type").asString()).isEqualTo("private");
        assertThat(message.path("chat").path("id").asLong()).isEqualTo(ada.id());
        assertThat(message.path("entities").toString())
                .isEqualTo("[{\"type\":\"bot_command\",\"offset\":0,\"length\":9}]");
    }

    @Test
    void showsWhatTheBotSends() {
        ada.pressesStart("from_web");

        var sent = bot.result("sendMessage", "chat_id", ada.id(), "text", "<b>Hi</b> &amp; bye", "parse_mode", "HTML");

        var shown = ada.awaitsMessage(message -> message.text().equals("Hi & bye"), SOON);
        assertThat(shown.id()).isEqualTo(sent.path("message_id").asInt());
        assertThat(shown.entities()).containsExactly(MessageEntity.of("bold", 0, 2));
        assertThat(sent.path("from").path("is_bot").asBoolean()).isTrue();
        assertThat(ada.chat().getFirst().text()).isEqualTo("/start from_web");
    }

    @Test
    void countsMessagesPerChat() {
        var budi = telegram.person("Budi", "id");
        ada.pressesStart();
        budi.pressesStart();

        bot.call("sendMessage", "chat_id", ada.id(), "text", "one");
        bot.call("sendMessage", "chat_id", budi.id(), "text", "one");

        assertThat(ada.chat()).extracting(ChatMessage::id).containsExactly(1, 2);
        assertThat(budi.chat()).extracting(ChatMessage::id).containsExactly(1, 2);
    }

    @Test
    void neverLetsABotWriteFirst() {
        assertThat(bot.refusal("sendMessage", "chat_id", ada.id(), "text", "hello"))
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
        assertThat(bot.refusal("sendMessage", "chat_id", 42, "text", "hello")).isEqualTo("Bad Request: chat not found");
        assertThat(bot.refusal("sendMessage", "text", "hello")).isEqualTo("Bad Request: chat_id is empty");
        assertThat(bot.refusal("getChat", "chat_id", ada.id())).isEqualTo("Bad Request: chat not found");
    }

    @Test
    void tellsABlockAndItsEnd() {
        ada.pressesStart();
        ada.blocks();

        var refusal = bot.post("sendMessage", with("chat_id", ada.id(), "text", "hello"));

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.body()).contains("Forbidden: bot was blocked by the user");
        var change = bot.result("getUpdates", "offset", -1).get(0).path("my_chat_member");
        assertThat(change.path("new_chat_member").path("status").asString()).isEqualTo("kicked");
        ada.unblocks();
        assertThat(bot.result("getUpdates", "offset", -1)
                        .get(0)
                        .path("my_chat_member")
                        .path("new_chat_member")
                        .path("status")
                        .asString())
                .isEqualTo("member");
        assertThat(bot.call("sendMessage", "chat_id", ada.id(), "text", "again")
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void carriesRepliesBothWays() {
        var question = ada.sends("a fox, please");
        var answer = bot.result(
                "sendMessage",
                "chat_id",
                ada.id(),
                "text",
                "which colour?",
                "reply_parameters",
                Map.of("message_id", question.id()),
                "reply_markup",
                Map.of("force_reply", true, "input_field_placeholder", "red"));

        var shown = ada.awaitsMessage(ChatMessage::asksForReply, SOON);
        ada.repliesTo(shown, "red");

        assertThat(answer.path("reply_to_message").path("text").asString()).isEqualTo("a fox, please");
        assertThat(answer.has("reply_markup")).isFalse();
        assertThat(bot.result("getUpdates", "offset", -1)
                        .get(0)
                        .path("message")
                        .path("reply_to_message")
                        .path("text")
                        .asString())
                .isEqualTo("which colour?");
        assertThat(bot.refusal(
                        "sendMessage", "chat_id", ada.id(), "text", "x", "reply_parameters", Map.of("message_id", 99)))
                .isEqualTo("Bad Request: message to be replied not found");
        assertThat(bot.result(
                                "sendMessage",
                                "chat_id",
                                ada.id(),
                                "text",
                                "x",
                                "reply_parameters",
                                Map.of("message_id", 99, "allow_sending_without_reply", true))
                        .has("reply_to_message"))
                .isFalse();
    }

    @Test
    void showsWhatTheBotIsDoingUntilItWrites() {
        ada.pressesStart();

        bot.result("sendChatAction", "chat_id", ada.id(), "action", "upload_photo");

        assertThat(ada.chatAction()).isEqualTo("upload_photo");
        bot.result("sendMessage", "chat_id", ada.id(), "text", "done");
        assertThat(ada.chatAction()).isEmpty();
        assertThat(bot.refusal("sendChatAction", "chat_id", ada.id(), "action", "dancing"))
                .isEqualTo("Bad Request: wrong parameter action in request");
    }

    @Test
    void keepsAJournalOfEveryCall() {
        ada.pressesStart();
        bot.call("sendMessage", "chat_id", ada.id(), "text", "hello");
        bot.call("sendMessage", "chat_id", ada.id(), "text", "");

        var calls = telegram.journal().calls("sendMessage");

        assertThat(calls).extracting(Journal.Call::outcome).containsExactly("ok", "Bad Request: message text is empty");
        assertThat(calls.getFirst().text("text")).isEqualTo("hello");
        assertThat(telegram.journal().awaitsCall(Journal.Call::succeeded, SOON).method())
                .isEqualTo("sendMessage");
    }

    @Test
    void refusesBodiesItCannotRead() {
        assertThat(bot.refusal("sendMessage", "chat_id", ada.id(), "text", "hi", "entities", "nonsense"))
                .startsWith("Bad Request: can't parse entities");
        assertThat(bot.post("sendMessage", Json.array()).statusCode()).isEqualTo(400);
    }

    @Test
    void sendsFormattedTextExactlySo() {
        ada.sendsFormatted("/start fox", List.of(MessageEntity.of("bold", 7, 3)));

        assertThat(bot.result("getUpdates")
                        .get(0)
                        .path("message")
                        .path("entities")
                        .toString())
                .isEqualTo("[{\"type\":\"bold\",\"offset\":7,\"length\":3}]");
    }
}
