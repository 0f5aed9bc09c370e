package org.imagetoimageai.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileLinksTest {
    private final TestClock clock = new TestClock();
    private final TelegramEmulator telegram =
            TelegramEmulator.start(TelegramOptions.defaults().withClock(clock).withoutRateLimits());
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
    void lastsAnHour() {
        var file = ada.sendsDocument("a.bin", new byte[] {7}, "").document().orElseThrow();
        var path = path(file);

        clock.advance(Duration.ofMinutes(59));
        assertThat(status(path)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(status(path)).isEqualTo(404);
        assertThat(status(path(file))).isEqualTo(200);
        telegram.expiresFileLinks();
        assertThat(status(path)).isEqualTo(404);
    }

    @Test
    void opensOnlyWhenAskedFor() {
        var file = ada.sendsDocument("a.bin", new byte[] {7}, "").document().orElseThrow();

        assertThat(status(file.path())).isEqualTo(404);
        assertThat(bot.at("/file/botwrong/" + path(file)).statusCode()).isEqualTo(401);
    }

    @Test
    void leadsNowhereWhenTheFileIsLost() {
        var file = ada.sendsDocument("a.bin", new byte[] {7}, "").document().orElseThrow();
        var path = path(file);

        telegram.losesFile(file);

        assertThat(status(path)).isEqualTo(404);
        assertThat(bot.refusal("getFile", "file_id", file.id()))
                .isEqualTo("Bad Request: wrong file_id or the file is temporarily unavailable");
    }

    @Test
    void leadsToWhatTheBotItselfSent() {
        var png = Shapes.png(40, 40);
        bot.upload("sendDocument", "document", "fox.png", png, "chat_id", ada.id());
        bot.upload("sendPhoto", "photo", "fox.png", png, "chat_id", ada.id());

        assertThat(bot.download(path(ada.received().getFirst().document().orElseThrow())))
                .isEqualTo(png);
        var photo = bot.download(path(ada.received().get(1).photo().orElseThrow()));
        assertThat(photo).isNotEqualTo(png).startsWith(0xFF, 0xD8);
    }

    private String path(StoredFile file) {
        return bot.result("getFile", "file_id", file.id()).path("file_path").asString();
    }

    private int status(String path) {
        return bot.at("/file/bot" + telegram.token() + "/" + path).statusCode();
    }
}
