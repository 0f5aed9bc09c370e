package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MediaEditsTest {
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
    void replacesTextByAPicture() {
        var id = bot.result("sendMessage", "chat_id", ada.id(), "text", "drawing…")
                .path("message_id")
                .asInt();

        var edited = Bot.result(edit(id, "photo", Shapes.png(80, 40), "a fox"));

        assertThat(edited.path("photo").isEmpty()).isFalse();
        assertThat(edited.path("caption").asString()).isEqualTo("a fox");
        assertThat(edited.has("text")).isFalse();
        var shown = ada.received().getFirst();
        assertThat(shown.isEdited()).isTrue();
        assertThat(Shapes.read(shown.pictureBytes()).getWidth()).isEqualTo(80);
    }

    @Test
    void turnsAPhotoIntoADocumentAndLosesCaptionAndButtons() {
        var id = Bot.result(bot.upload(
                        "sendPhoto",
                        "photo",
                        "a.png",
                        Shapes.png(40, 40),
                        "chat_id",
                        ada.id(),
                        "caption",
                        "a fox",
                        "reply_markup",
                        Map.of("inline_keyboard", List.of(List.of(Map.of("text", "Again", "callback_data", "again"))))))
                .path("message_id")
                .asInt();

        Bot.result(edit(id, "document", Shapes.png(40, 40), ""));

        var shown = ada.received().getFirst();
        assertThat(shown.photo()).isEmpty();
        assertThat(shown.pictureBytes()).isEqualTo(Shapes.png(40, 40));
        assertThat(shown.text()).isEmpty();
        assertThat(shown.buttons()).isEmpty();
    }

    @Test
    void refusesToChangeNothingOrWithNothing() {
        var photo = Bot.result(bot.upload("sendPhoto", "photo", "a.png", Shapes.png(40, 40), "chat_id", ada.id()));
        var id = photo.path("message_id").asInt();
        var file = photo.path("photo").get(0).path("file_id").asString();

        assertThat(bot.refusal(
                        "editMessageMedia",
                        "chat_id",
                        ada.id(),
                        "message_id",
                        id,
                        "media",
                        Map.of("type", "photo", "media", file)))
                .startsWith("Bad Request: message is not modified");
        assertThat(bot.refusal(
                        "editMessageMedia", "chat_id", ada.id(), "message_id", id, "media", Map.of("type", "photo")))
                .isEqualTo("Bad Request: can't parse InputMedia: media not found");
        assertThat(bot.refusal(
                        "editMessageMedia",
                        "chat_id",
                        ada.id(),
                        "message_id",
                        id,
                        "media",
                        Map.of("type", "document", "media", file)))
                .isEqualTo("Bad Request: can't use file of type Photo as Document");
        assertThat(bot.refusal(
                        "editMessageMedia",
                        "chat_id",
                        ada.id(),
                        "message_id",
                        99,
                        "media",
                        Map.of("type", "photo", "media", file)))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(Bot.description(edit(ada.sends("mine").id(), "photo", Shapes.png(40, 40), "")))
                .isEqualTo("Bad Request: message can't be edited");
        assertThat(Bot.description(edit(id, "photo", Shapes.png(420, 20), "")))
                .isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
        Bot.result(edit(id, "photo", Shapes.png(40, 40), ""));
    }

    @Test
    void keepsAnAlbumOfOneKind() {
        var photo = ada.sendsPhoto(Shapes.png(40, 40), "").photo().orElseThrow().id();
        var item = Map.of("type", "photo", "media", photo);
        var id = bot.result("sendMediaGroup", "chat_id", ada.id(), "media", List.of(item, item))
                .get(0)
                .path("message_id")
                .asInt();

        assertThat(Bot.description(edit(id, "document", Shapes.png(40, 40), "")))
                .isEqualTo("Bad Request: can't use the media of the specified type in the album");
        assertThat(Bot.result(edit(id, "photo", Shapes.png(40, 40), "")).has("media_group_id"))
                .isTrue();
    }

    private HttpResponse<String> edit(int id, String type, byte[] bytes, String caption) {
        return bot.upload(
                "editMessageMedia",
                "new",
                "fox.png",
                bytes,
                "chat_id",
                ada.id(),
                "message_id",
                id,
                "media",
                Map.of("type", type, "media", "attach://new", "caption", caption));
    }
}
