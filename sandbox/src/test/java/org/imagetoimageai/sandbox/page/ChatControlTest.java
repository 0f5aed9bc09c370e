package org.imagetoimageai.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatControlTest {
    private final TelegramEmulator telegram = TelegramEmulator.start(TelegramOptions.defaults());
    private final PageServer page = PageServer.start(0, telegram, Map.of());
    private final ControlClient client = new ControlClient(page, telegram);
    private final TelegramPerson ada = telegram.person("Ada", "ada", "en");
    private final TelegramPerson budi = telegram.person("Budi", "budi", "id");

    @AfterEach
    void close() {
        client.close();
        page.close();
        telegram.close();
    }

    @Test
    void drivesAChat() {
        client.post(dm() + "/start", "{\"payload\":\"web\"}");
        client.post(dm() + "/messages", "{\"text\":\"/generate a fox\"}");
        client.bot(
                "sendMessage",
                "{\"chat_id\":%d,\"text\":\"now?\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Go\",\"callback_data\":\"g\"}]]}}"
                        .formatted(ada.id()));
        var press = client.post(dm() + "/presses", "{\"message_id\":3,\"label\":\"Go\"}");
        client.post(dm() + "/messages", "{\"text\":\"blue\",\"reply_to\":3}");

        var chat = client.get(dm());
        assertThat(chat.path("messages"))
                .extracting(m -> m.path("text").asString())
                .containsExactly("/start web", "/generate a fox", "now?", "blue");
        assertThat(answered(chat.path("messages").get(3))).isEqualTo(3);
        assertThat(chat.path("presses").get(0).path("query_id")).isEqualTo(press.path("query_id"));
        assertThat(chat.path("messages").get(0).path("seen").asBoolean(true)).isFalse();
        assertThat(chat.path("messages").get(0).path("mine").asBoolean()).isTrue();
        assertThat(client.get(dm() + "?last=1").path("messages")).hasSize(1);
    }

    @Test
    void refusesWhatNobodyCanDo() {
        ada.pressesStart();

        assertThat(client.refusal(dm() + "/presses", "{\"message_id\":7,\"label\":\"Go\"}"))
                .isEqualTo("No message 7 in the chat");
        assertThat(client.refusal("/people/1/chats/1/start", "")).isEqualTo("No such person");
        assertThat(client.refusal(chat(ada, budi.id()) + "/messages", "{\"text\":\"x\"}"))
                .isEqualTo("No such chat");
        assertThat(client.refusal(dm() + "/messages", "{}")).isEqualTo("\"text\" is missing");
        assertThat(client.refusal(dm() + "/topics", "{\"name\":\"x\"}")).isEqualTo("Not a group or channel");
        client.post(dm() + "/block", "");
        assertThat(client.refusal(dm() + "/messages", "{\"text\":\"x\"}")).isEqualTo("Ada has blocked the bot");
        client.post(dm() + "/unblock", "");
        assertThat(ada.hasBlocked()).isFalse();
    }

    @Test
    void bringsFilesByteForByte() {
        var bytes = new byte[] {0, 1, 13, 10, (byte) 0xff};

        var sent = client.form(dm() + "/media", Map.of("as", "document", "caption", "look"), Map.of("file0", bytes))
                .path("messages")
                .get(0);

        assertThat(ada.chat()).extracting(ChatMessage::text).containsExactly("look");
        assertThat(sent.path("document").path("file_name").asString()).isEqualTo("file0.bin");
        var file = client.file(sent.path("document"));
        assertThat(file.body()).isEqualTo(bytes);
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @Test
    void sendsAlbumsThatAnswerAndCarryTheirCaptionWhereItWasPut() {
        var asked = ada.sends("which?");

        client.form(
                dm() + "/media",
                Map.of(
                        "as",
                        "photo",
                        "caption",
                        "this one",
                        "caption_at",
                        "1",
                        "reply_to",
                        Integer.toString(asked.id())),
                Map.of("file0", TestPictures.opaque(), "file1", TestPictures.opaque(), "file2", TestPictures.opaque()));

        var album = client.get(dm() + "?last=3").path("messages");
        assertThat(album).extracting(m -> m.path("caption").asString("")).containsExactly("", "this one", "");
        assertThat(album)
                .extracting(m -> m.path("media_group_id").asString())
                .doesNotContain("")
                .containsOnly(album.get(0).path("media_group_id").asString());
        assertThat(album).extracting(ChatControlTest::answered).containsOnly(asked.id());
    }

    @Test
    void opensAGroupAndShowsItToItsMembersOnly() {
        var id = client.post(
                        "/chats",
                        "{\"type\":\"group\",\"title\":\"Foxes\",\"creator\":%d,\"members\":[%d]}"
                                .formatted(ada.id(), budi.id()))
                .path("id")
                .asLong();
        var stranger = telegram.person("Citra", "id");
        client.post(chat(budi, id) + "/messages", "{\"text\":\"hello\"}");
        client.post(chat(budi, id) + "/messages", "{\"text\":\"/help@%s\"}".formatted(telegram.botUsername()));

        var seen = client.get(chat(ada, id));
        assertThat(seen.path("chat").path("bot_status").asString()).isEqualTo("member");
        assertThat(seen.path("messages"))
                .extracting(m -> m.path("heard").asBoolean())
                .containsExactly(true, false, true);
        assertThat(seen.path("messages").get(1).path("mine").asBoolean(true)).isFalse();
        assertThat(client.get(chat(budi, id))
                        .path("messages")
                        .get(1)
                        .path("mine")
                        .asBoolean())
                .isTrue();
        assertThat(client.refusal(chat(stranger, id) + "/messages", "{\"text\":\"x\"}"))
                .isEqualTo("No such chat");
    }

    @Test
    void showsTheAnswerToAPressToWhoeverPressed() {
        var group = telegram.group("Foxes", ada, budi);
        group.addsBot();
        client.bot(
                "sendMessage",
                "{\"chat_id\":%d,\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Go\",\"callback_data\":\"g\"}]]}}"
                        .formatted(group.id()));
        var press = client.post(chat(budi, group.id()) + "/presses", "{\"message_id\":2,\"data\":\"g\"}");
        client.bot(
                "answerCallbackQuery",
                "{\"callback_query_id\":\"%s\",\"text\":\"Not yours\"}"
                        .formatted(press.path("query_id").asString()));

        var answer = client.get(chat(budi, group.id())).path("presses").get(0).path("answer");
        assertThat(answer.path("text").asString()).isEqualTo("Not yours");
        assertThat(client.get(chat(ada, group.id())).path("presses")).isEmpty();
    }

    @Test
    void movesOnWithAGroupThatBecomesASupergroup() {
        var group = telegram.group("Foxes", ada, budi);
        group.addsBot();
        var before = group.id();

        var after = client.post(chat(ada, before) + "/migrate", "").path("id").asLong();
        var topic = client.post(chat(ada, after) + "/topics", "{\"name\":\"Snow\"}");
        client.post(
                chat(budi, after) + "/messages",
                "{\"text\":\"cold\",\"thread\":%d}".formatted(topic.path("id").asInt()));

        var chats = client.get("").path("chats");
        assertThat(chats).hasSize(1);
        assertThat(chats.get(0).path("id").asLong()).isEqualTo(after);
        assertThat(chats.get(0).path("migrated_from").asLong()).isEqualTo(before);
        assertThat(chats.get(0).path("topics").get(0).path("name").asString()).isEqualTo("Snow");
        assertThat(group.topics().getFirst().messages())
                .extracting(ChatMessage::text)
                .contains("cold");
    }

    @Test
    void ranksTheBotAndTheReaderOfAChannel() {
        var channel = telegram.channel("Pictures", "", ada, budi);

        client.post(chat(ada, channel.id()) + "/bot", "{\"status\":\"administrator\"}");

        assertThat(client.bot("sendMessage", "{\"chat_id\":%d,\"text\":\"new\"}".formatted(channel.id()))
                        .path("message_id")
                        .isNumber())
                .isTrue();
        assertThat(writable(budi, channel.id())).isFalse();
        client.post(chat(budi, channel.id()) + "/standing", "{\"status\":\"administrator\"}");
        assertThat(writable(budi, channel.id())).isTrue();
        client.post(chat(ada, channel.id()) + "/bot", "{\"status\":\"kicked\"}");
        assertThat(channel.hasBot()).isFalse();
        assertThat(client.refusal(chat(ada, channel.id()) + "/bot", "{\"status\":\"member\"}"))
                .contains("only be an administrator");
    }

    private boolean writable(TelegramPerson person, long chat) {
        return client.get(chat(person, chat)).path("writable").asBoolean();
    }

    private static int answered(JsonNode message) {
        return message.path("reply_to_message").path("message_id").asInt();
    }

    private String dm() {
        return chat(ada, ada.id());
    }

    private static String chat(TelegramPerson person, long chat) {
        return "/people/" + person.id() + "/chats/" + chat;
    }
}
