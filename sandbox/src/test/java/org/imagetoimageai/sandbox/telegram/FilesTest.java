package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilesTest {
    private static final int MEGABYTE = 1024 * 1024;

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
    void recompressesPhotos() {
        var png = Shapes.png(1600, 800);

        var sent = result(bot.upload("sendPhoto", "photo", "fox.png", png, "chat_id", ada.id(), "caption", "a fox"));

        assertThat(sent.path("photo").size()).isEqualTo(4);
        assertThat(sent.path("photo").get(3).path("width").asInt()).isEqualTo(1280);
        assertThat(sent.path("photo").get(3).path("height").asInt()).isEqualTo(640);
        assertThat(sent.path("caption").asString()).isEqualTo("a fox");
        var served = ada.received().getFirst().photo().orElseThrow().bytes();
        assertThat(served).isNotEqualTo(png);
        assertThat(Shapes.read(served).getWidth()).isEqualTo(1280);
    }

    @Test
    void keepsDocumentsByteForByte() {
        var png = Shapes.png(64, 64);

        var sent = result(bot.upload("sendDocument", "document", "my fox.png", png, "chat_id", ada.id()));
        var file = bot.result(
                "getFile", "file_id", sent.path("document").path("file_id").asString());

        assertThat(sent.path("document").path("file_name").asString()).isEqualTo("my fox.png");
        assertThat(sent.path("document").path("mime_type").asString()).isEqualTo("image/png");
        assertThat(sent.path("document").path("file_size").asInt()).isEqualTo(png.length);
        assertThat(bot.download(file.path("file_path").asString())).isEqualTo(png);
        assertThat(ada.received().getFirst().document().orElseThrow().bytes()).isEqualTo(png);
    }

    @Test
    void sendsAgainByFileId() {
        var photo = result(bot.upload("sendPhoto", "photo", "a.png", Shapes.png(400, 400), "chat_id", ada.id()));
        var id = photo.path("photo").get(0).path("file_id").asString();

        var again = bot.result("sendPhoto", "chat_id", ada.id(), "photo", id);

        assertThat(again.path("photo")).isEqualTo(photo.path("photo"));
        assertThat(bot.refusal("sendDocument", "chat_id", ada.id(), "document", id))
                .isEqualTo("Bad Request: can't use file of type Photo as Document");
        assertThat(bot.refusal("sendPhoto", "chat_id", ada.id(), "photo", "nonsense"))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(bot.refusal("sendPhoto", "chat_id", ada.id()))
                .isEqualTo("Bad Request: there is no photo in the request");
    }

    @Test
    void takesFilesByAttachmentName() {
        var sent = result(bot.upload(
                "sendDocument", "part7", "a.txt", "fox".getBytes(), "chat_id", ada.id(), "document", "attach://part7"));

        assertThat(sent.path("document").path("file_size").asInt()).isEqualTo(3);
    }

    @Test
    void refusesPhotosOfOddShape() {
        assertThat(photo(Shapes.png(9000, 900))).isEmpty();
        assertThat(photo(Shapes.png(9500, 600))).isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
        assertThat(photo(Shapes.png(420, 20))).isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
        assertThat(photo(Shapes.png(400, 20))).isEmpty();
        assertThat(photo("no picture".getBytes())).isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
        assertThat(photo(new byte[0])).isEqualTo("Bad Request: file must be non-empty");
    }

    @Test
    void refusesPhotosOverTenMegabytes() {
        var big = Shapes.noise(1700, 1700);

        assertThat(big.length).isGreaterThan(10 * MEGABYTE);
        assertThat(photo(big))
                .isEqualTo("Bad Request: file of size " + big.length
                        + " bytes is too big for a photo; the maximum size is 10485760 bytes");
    }

    @Test
    void takesDocumentsUpToFiftyMegabytes() {
        var most = bot.upload("sendDocument", "document", "a.bin", new byte[50 * MEGABYTE], "chat_id", ada.id());
        var more = bot.upload("sendDocument", "document", "a.bin", new byte[50 * MEGABYTE + 1], "chat_id", ada.id());
        var muchMore = bot.upload("sendDocument", "document", "a.bin", new byte[70 * MEGABYTE], "chat_id", ada.id());

        assertThat(most.statusCode()).isEqualTo(200);
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body()).contains("Request Entity Too Large");
        assertThat(muchMore.statusCode()).isEqualTo(413);
    }

    @Test
    void handsOutFilesUpToTwentyMegabytes() {
        var small = ada.sendsDocument("a.bin", new byte[20 * MEGABYTE], "")
                .document()
                .orElseThrow();
        var big = ada.sendsDocument("b.bin", new byte[20 * MEGABYTE + 1], "")
                .document()
                .orElseThrow();

        var file = bot.result("getFile", "file_id", small.id());

        assertThat(bot.download(file.path("file_path").asString())).hasSize(20 * MEGABYTE);
        assertThat(bot.refusal("getFile", "file_id", big.id())).isEqualTo("Bad Request: file is too big");
        assertThat(bot.refusal("getFile", "file_id", "nonsense")).isEqualTo("Bad Request: invalid file_id");
        assertThat(new String(bot.download("photos/none.jpg"))).contains("Not Found");
    }

    @Test
    void bringsPhotosOfPeople() {
        ada.sendsPhoto(Shapes.png(1000, 500), "look");

        var message = bot.result("getUpdates", "offset", -1).get(0).path("message");

        assertThat(message.path("caption").asString()).isEqualTo("look");
        assertThat(message.path("photo").size()).isEqualTo(4);
        assertThat(message.path("photo").get(3).path("width").asInt()).isEqualTo(1000);
    }

    private String photo(byte[] bytes) {
        return Json.parse(bot.upload("sendPhoto", "photo", "a.png", bytes, "chat_id", ada.id())
                        .body())
                .path("description")
                .asString("");
    }

    private static JsonNode result(HttpResponse<String> response) {
        assertThat(response.body()).contains("\"ok\":true");
        return Json.parse(response.body()).path("result");
    }
}
