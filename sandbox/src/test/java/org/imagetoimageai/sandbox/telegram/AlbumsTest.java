package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlbumsTest {
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withoutRateLimits());
    private final Bot bot = new Bot(telegram);
    private final TelegramPerson ada = telegram.person("Ada", "en");

    @BeforeEach
    void start() {
        ada.pressesStart();
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @Test
    void sendsPicturesThatBelongTogether() {
        var sent = Bot.result(album(3, "photo", "reply_markup", keyboard()));

        assertThat(sent.size()).isEqualTo(3);
        var shown = ada.received();
        assertThat(shown).extracting(ChatMessage::text).containsExactly("", "number 1", "");
        assertThat(shown)
                .extracting(message -> message.albumId().orElseThrow())
                .hasSize(3)
                .containsOnly(sent.get(0).path("media_group_id").asString());
        assertThat(sent.get(1).path("caption_entities").get(0).path("type").asString())
                .isEqualTo("bold");
        assertThat(shown).allSatisfy(message -> assertThat(message.buttons()).isEmpty());
        assertThat(Shapes.read(shown.get(2).pictureBytes()).getWidth()).isEqualTo(42);
    }

    @Test
    void sendsDocumentsByteForByteAndKnownFilesAgain() {
        var sent = Bot.result(album(2, "document"));
        var first = sent.get(0).path("document").path("file_id").asString();

        var again = bot.result(
                "sendMediaGroup",
                "chat_id",
                ada.id(),
                "media",
                List.of(item("document", first), item("document", first)));

        assertThat(ada.received().getFirst().pictureBytes()).isEqualTo(Shapes.png(40, 40));
        assertThat(again.get(1).path("document").path("file_id").asString()).isEqualTo(first);
        assertThat(again.get(1).path("media_group_id")).isNotEqualTo(sent.get(1).path("media_group_id"));
    }

    @Test
    void takesTwoToTenItems() {
        assertThat(Bot.description(album(0, "photo"))).isEqualTo("Bad Request: there are no messages to send");
        assertThat(Bot.description(album(1, "photo"))).isEqualTo("Bad Request: too few messages to send as an album");
        assertThat(Bot.description(album(10, "photo"))).isEmpty();
        assertThat(Bot.description(album(11, "photo"))).isEqualTo("Bad Request: too many messages to send as an album");
        assertThat(ada.received()).hasSize(10);
    }

    @Test
    void neverMixesDocumentsWithPhotos() {
        var photo = ada.sendsPhoto(Shapes.png(40, 40), "").photo().orElseThrow().id();
        var document = ada.sendsDocument("a.txt", new byte[] {1}, "")
                .document()
                .orElseThrow()
                .id();

        assertThat(refusal(item("photo", photo), item("document", document)))
                .isEqualTo("Bad Request: document can't be mixed with other media types");
        assertThat(refusal(item("photo", photo), item("photo", document)))
                .isEqualTo("Bad Request: failed to send message #2 with the error message \"Can't use file of type"
                        + " Document as Photo\"");
        assertThat(refusal(item("photo", photo), item("photo", "attach://nothing")))
                .isEqualTo("Bad Request: can't parse InputMedia: media not found");
        assertThat(refusal(item("photo", photo), item("animation", photo)))
                .isEqualTo("Bad Request: can't parse InputMedia: type \"animation\" can't be used in sendMediaGroup");
        assertThat(refusal(item("photo", photo), item("sticker", photo)))
                .isEqualTo("Bad Request: can't parse InputMedia: type \"sticker\" is unsupported");
        assertThat(refusal(item("photo", photo), Map.of("media", photo)))
                .isEqualTo("Bad Request: can't parse InputMedia: Can't find field \"type\"");
        assertThat(refusal(item("photo", photo), Map.of("type", "photo", "media", photo, "caption", "x".repeat(1025))))
                .isEqualTo("Bad Request: message caption is too long");
        assertThat(refusal(
                        item("photo", photo),
                        Map.of("type", "photo", "media", photo, "caption", "<b>", "parse_mode", "HTML")))
                .startsWith("Bad Request: can't parse InputMedia: Can't parse entities");
        assertThat(bot.refusal("sendMediaGroup", "chat_id", ada.id()))
                .isEqualTo("Bad Request: parameter \"media\" is required");
        assertThat(ada.received()).isEmpty();
    }

    @Test
    void sendsNothingWhenOnePictureIsBad() {
        var refused = bot.upload(
                "sendMediaGroup",
                Map.of("one", new Upload("a.png", Shapes.png(40, 40)), "two", new Upload("b.png", new byte[] {1, 2})),
                "chat_id",
                ada.id(),
                "media",
                List.of(item("photo", "attach://one"), item("photo", "attach://two")));

        assertThat(Bot.description(refused))
                .isEqualTo("Bad Request: failed to send message #2 with the error message \"IMAGE_PROCESS_FAILED\"");
        assertThat(ada.received()).isEmpty();
    }

    @Test
    void bringsAlbumsOfPeopleMessageByMessage() {
        bot.updates();

        ada.sendsAlbum(List.of(Shapes.png(40, 40), Shapes.png(50, 50), Shapes.png(60, 60)), 2, "/restore");

        var messages =
                bot.updates().stream().map(update -> update.path("message")).toList();
        assertThat(messages).hasSize(3);
        assertThat(messages)
                .extracting(message -> message.path("media_group_id").asString())
                .containsOnly(messages.getFirst().path("media_group_id").asString())
                .doesNotContain("");
        assertThat(messages)
                .extracting(message -> message.path("caption").asString(""))
                .containsExactly("", "", "/restore");
        assertThat(messages.get(2).path("caption_entities").get(0).path("type").asString())
                .isEqualTo("bot_command");
    }

    private HttpResponse<String> album(int count, String type, Object... more) {
        var files = new HashMap<String, Upload>();
        var items = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            files.put("part" + i, new Upload("fox" + i + ".png", Shapes.png(40 + i, 40 + i)));
            var item = new HashMap<String, Object>(item(type, "attach://part" + i));
            if (i == 1) {
                item.put("caption", "number <b>1</b>");
                item.put("parse_mode", "HTML");
            }
            items.add(item);
        }
        var all = new ArrayList<Object>(List.of("chat_id", ada.id(), "media", items));
        Collections.addAll(all, more);
        return bot.upload("sendMediaGroup", files, all.toArray());
    }

    private String refusal(Map<String, ?> one, Map<String, ?> two) {
        return bot.refusal("sendMediaGroup", "chat_id", ada.id(), "media", List.of(one, two));
    }

    private static Map<String, Object> item(String type, String media) {
        return Map.of("type", type, "media", media);
    }

    private static Map<String, Object> keyboard() {
        return Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Again", "callback_data", "again"))));
    }
}
