package org.imagetoimageai.sandbox.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.sandbox.gemini.Caller.FLASH;
import static org.imagetoimageai.sandbox.gemini.Caller.PRO;
import static org.imagetoimageai.sandbox.gemini.Caller.asking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures in: what is made of them, what must come back with them, how many are taken.
class GeminiEditingTest {

    private static final GeminiEmulator EMULATOR = GeminiEmulator.start(0);
    private static final Caller CALLER = new Caller(EMULATOR);

    @AfterAll
    static void stop() {
        CALLER.close();
        EMULATOR.close();
    }

    @ParameterizedTest
    @CsvSource({"'', 1376, 768", "'\"aspectRatio\":\"1:1\",', 1024, 1024"})
    void keepsTheShapeOfTheFirstPictureUnlessToldOtherwise(String ratio, int width, int height) throws Exception {
        var wide = blob(CALLER.generate(asking("a boat", "{\"imageConfig\":{\"aspectRatio\":\"16:9\"}}")));
        var tall = blob(CALLER.generate(asking("a tower", "{\"imageConfig\":{\"aspectRatio\":\"2:3\"}}")));

        var made = size(CALLER.generate("""
            {"contents":[{"parts":[{"text":"both"},{"inlineData":%s},{"inlineData":%s}]}],
             "generationConfig":{"imageConfig":{%s"imageSize":"1K"}}}\
            """.formatted(wide, tall, ratio)));

        assertThat(made).containsExactly(width, height);
    }

    @Test
    void writesDownWhatCameIn() throws Exception {
        var first = CALLER.generate(asking("a boat"));
        var made = EMULATOR.journal().calls().getLast().sha256();

        CALLER.generate(
                "{\"contents\":[{\"parts\":[{\"text\":\"redder\"},{\"inlineData\":%s}]}]}".formatted(blob(first)));

        var asked = EMULATOR.journal().calls().getLast().asked();
        assertThat(asked.pictures()).containsExactly(made);
        assertThat(asked.by()).isEqualTo(EMULATOR.apiKey());
        assertThat(asked.turns()).isEqualTo(1);
    }

    @Test
    void startsFromItsOwnPictureWhenTheConversationGoesOn() throws Exception {
        var wide = CALLER.generate(asking("a boat", "{\"imageConfig\":{\"aspectRatio\":\"16:9\"}}"));

        var answer = goingOn(FLASH, wide.lastPart().toString());

        assertThat(size(answer)).containsExactly(1376, 768);
        assertThat(EMULATOR.journal().calls().getLast().asked().turns()).isEqualTo(3);
    }

    @Test
    void wantsEveryModelsOwnSignature() throws Exception {
        var part = CALLER.generate(FLASH, asking("a boat")).lastPart().toString();

        assertThat(goingOn(FLASH, part).status()).isEqualTo(200);
        var elsewhere = goingOn(PRO, part);

        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.text("/error/message"))
                .isEqualTo("Thought signature is not valid in content position 2, part position 1.");
    }

    @Test
    void describesPicturesInWords() throws Exception {
        var wide = blob(CALLER.generate(asking("a boat", "{\"imageConfig\":{\"aspectRatio\":\"16:9\"}}")));

        var answer = CALLER.generate("""
            {"contents":[{"parts":[{"inlineData":%s},{"text":"Describe it in English"}]}],
             "generationConfig":{"responseModalities":["TEXT"]}}\
            """.formatted(wide));

        assertThat(answer.parts()).hasSize(1);
        assertThat(answer.text("/candidates/0/content/parts/0/text")).contains("wide", "1376 by 768");
        assertThat(EMULATOR.journal().calls().getLast().paid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"14, 200", "15, 400"})
    void takesFourteenPictures(int count, int status) throws Exception {
        var blob = blob(CALLER.generate(asking("a boat")));
        var parts = Collections.nCopies(count, "{\"inlineData\":" + blob + "}");

        var answer = CALLER.generate(
                "{\"contents\":[{\"parts\":[{\"text\":\"all\"},%s]}]}".formatted(String.join(",", parts)));

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void refusesARequestThatIsTooLarge() throws Exception {
        var answer = CALLER.generate(" ".repeat(101 * 1024 * 1024));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/message")).contains("payload size exceeds the limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:4", "4:1", "1:8", "8:1"})
    void makesNoStripsWithTheProModel(String ratio) throws Exception {
        var strip = asking("a boat", "{\"imageConfig\":{\"aspectRatio\":\"" + ratio + "\"}}");

        assertThat(CALLER.generate(PRO, strip).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/gif", "image/svg+xml", "application/pdf"})
    void takesNoOtherFormats(String type) throws Exception {
        var body =
                "{\"contents\":[{\"parts\":[{\"inlineData\":{\"mimeType\":\"%s\",\"data\":\"R0lGODlhAQABAAAAACw=\"}}]}]}";

        var answer = CALLER.generate(body.formatted(type));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/message")).isEqualTo("Unsupported MIME type: " + type);
    }

    private static Caller.Answer goingOn(String model, String part) throws IOException {
        return CALLER.generate(model, """
            {"contents":[{"role":"user","parts":[{"text":"a boat"}]},{"role":"model","parts":[%s]},
            {"role":"user","parts":[{"text":"at night"}]}]}\
            """.formatted(part));
    }

    private static String blob(Caller.Answer answer) {
        return answer.lastPart().path("inlineData").toString();
    }

    private static int[] size(Caller.Answer answer) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(answer.picture()));
        return new int[] {image.getWidth(), image.getHeight()};
    }
}
