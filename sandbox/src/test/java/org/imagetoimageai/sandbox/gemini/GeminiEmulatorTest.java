package org.imagetoimageai.sandbox.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.sandbox.gemini.Caller.FLASH;
import static org.imagetoimageai.sandbox.gemini.Caller.PRO;
import static org.imagetoimageai.sandbox.gemini.Caller.asking;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiEmulatorTest {

    private final GeminiEmulator emulator = GeminiEmulator.start(0);
    private final Caller caller = new Caller(emulator);

    @AfterEach
    void stop() {
        caller.close();
        emulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1beta", "v1alpha"})
    void paintsUnderEveryVersion(String version) throws Exception {
        var answer = caller.post(
                "/" + version + "/models/" + FLASH + ":generateContent", asking("a fox"), emulator.apiKey());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.text("/candidates/0/finishReason")).isEqualTo("STOP");
        assertThat(answer.text("/candidates/0/content/role")).isEqualTo("model");
        assertThat(answer.text("/modelVersion")).isEqualTo(FLASH);
        assertThat(answer.text("/responseId")).isNotBlank();
        assertThat(decoded(answer)).isNotNull();
    }

    @Test
    void takesTheKeyFromTheQueryToo() throws Exception {
        var answer =
                caller.post("/v1/models/" + FLASH + ":generateContent?key=" + emulator.apiKey(), asking("a fox"), "");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void putsWordsBeforeThePictureAndSignsBoth() throws Exception {
        var answer = caller.generate(asking("a fox"));

        assertThat(answer.parts()).hasSize(2);
        assertThat(answer.parts().get(0).path("text").asString()).isNotBlank();
        assertThat(answer.parts())
                .allSatisfy(part ->
                        assertThat(part.path("thoughtSignature").asString()).isNotBlank());
        assertThat(answer.lastPart().has("inlineData")).isTrue();
    }

    @Test
    void givesThePictureAloneIfNoWordsWereAskedFor() throws Exception {
        var answer = caller.generate(asking("a fox", "{\"responseModalities\":[\"IMAGE\"]}"));

        assertThat(answer.parts()).hasSize(1);
        assertThat(decoded(answer)).isNotNull();
    }

    @Test
    void thinksAloudAndInSketchesIfAsked() throws Exception {
        var answer = caller.generate(PRO, asking("a fox", "{\"thinkingConfig\":{\"includeThoughts\":true}}"));

        assertThat(answer.parts()).hasSize(4);
        assertThat(answer.parts().get(0).path("thought").asBoolean()).isTrue();
        assertThat(answer.parts().get(1).path("thought").asBoolean()).isTrue();
        assertThat(answer.parts().get(1).has("inlineData")).isTrue();
        assertThat(answer.lastPart().has("thought")).isFalse();
        assertThat(answer.at("/usageMetadata/thoughtsTokenCount").asInt()).isPositive();
    }

    @Test
    void answersATextModelInWords() throws Exception {
        var answer = caller.generate("gemini-3-flash", asking("hello"));

        assertThat(answer.text("/candidates/0/content/parts/0/text")).contains("hello");
        assertThat(emulator.journal().calls().getLast().paid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1:1, 1024, 1024", "1:4, 512, 2048", "1:8, 384, 3072", "2:3, 848, 1264", "3:2, 1264, 848",
        "3:4, 896, 1200", "4:1, 2048, 512", "4:3, 1200, 896", "4:5, 928, 1152", "5:4, 1152, 928",
        "8:1, 3072, 384", "9:16, 768, 1376", "16:9, 1376, 768", "21:9, 1584, 672"
    })
    void paintsInEveryRatio(String ratio, int width, int height) throws Exception {
        var image = decoded(caller.generate(asking("a boat", "{\"imageConfig\":{\"aspectRatio\":\"" + ratio + "\"}}")));

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1K, 1024, 1120", "2K, 2048, 1680", "4K, 4096, 2520"})
    void paintsInEverySize(String size, int side, int tokens) throws Exception {
        var answer = caller.generate(asking(
                "a boat", "{\"responseModalities\":[\"IMAGE\"],\"image_config\":{\"image_size\":\"" + size + "\"}}"));

        assertThat(decoded(answer).getWidth()).isEqualTo(side);
        assertThat(answer.at("/usageMetadata/candidatesTokenCount").asInt()).isEqualTo(tokens);
    }

    @Test
    void alternatesBetweenPngAndJpegUnlessTold() throws Exception {
        var types = new ArrayList<String>();
        types.add(typeOf(caller.generate(asking("a fox"))));
        types.add(typeOf(caller.generate(asking("a fox"))));
        emulator.pictures(PictureFormat.JPEG);
        types.add(typeOf(caller.generate(asking("a fox"))));
        types.add(typeOf(caller.generate(asking("a fox"))));

        assertThat(types).containsExactly("image/png", "image/jpeg", "image/jpeg", "image/jpeg");
    }

    @Test
    void paintsTheSamePromptTheSameWayAndAnotherOneDifferently() throws Exception {
        emulator.pictures(PictureFormat.PNG);

        var first = caller.generate(asking("a fox")).picture();
        var again = caller.generate(asking("a fox")).picture();
        var other = caller.generate(asking("a fox.")).picture();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void followsTheShapeOfAPictureThatIsSentIn() throws Exception {
        var wide = caller.generate(asking("a boat", "{\"imageConfig\":{\"aspectRatio\":\"16:9\"}}"));
        var blob = wide.lastPart().path("inlineData").toString();

        var answer = caller.generate(
                "{\"contents\":[{\"parts\":[{\"text\":\"add a cat\"},{\"inline_data\":" + blob + "}]}]}");

        assertThat(decoded(answer).getWidth()).isEqualTo(1376);
        assertThat(answer.at("/usageMetadata/promptTokensDetails/1/modality").asString())
                .isEqualTo("IMAGE");
    }

    @Test
    void editsItsOwnPictureIfTheSignatureComesBack() throws Exception {
        var made = caller.generate(asking("a fox")).lastPart().toString();

        var answer = caller.generate("""
            {"contents":[{"role":"user","parts":[{"text":"a fox"}]},{"role":"model","parts":[%s]},
            {"role":"user","parts":[{"text":"at night"}]}]}\
            """.formatted(made));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(emulator.journal().calls().getLast().prompt()).isEqualTo("at night");
    }

    @Test
    void keepsAJournalWithTheHashOfEveryPicture() throws Exception {
        var picture = caller.generate(asking("a lighthouse at dawn")).picture();

        var call = emulator.journal().calls().getFirst();

        assertThat(call.model()).isEqualTo(FLASH);
        assertThat(call.prompt()).isEqualTo("a lighthouse at dawn");
        assertThat(call.outcome()).isEqualTo("PICTURE");
        assertThat(call.bytes()).isEqualTo(picture.length);
        assertThat(call.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(picture)));
        assertThat(emulator.journal().paidCalls()).isEqualTo(1);
    }

    @Test
    void listsModelsPageByPage() throws Exception {
        var first = caller.get("/v1beta/models?pageSize=2");
        var second = caller.get("/v1beta/models?pageSize=2&pageToken=" + first.text("/nextPageToken"));

        assertThat(first.at("/models")).hasSize(2);
        assertThat(second.at("/models")).hasSize(1);
        assertThat(second.json().has("nextPageToken")).isFalse();
        assertThat(first.text("/models/0/name")).isEqualTo("models/" + FLASH);
        assertThat(first.text("/models/0/supportedGenerationMethods/0")).isEqualTo("generateContent");
    }

    @Test
    void describesOneModelUntilItIsRetired() throws Exception {
        assertThat(caller.get("/v1/models/" + PRO).text("/displayName")).isEqualTo("Gemini 3 Pro Image");

        emulator.retireModel(PRO);

        assertThat(caller.get("/v1/models/" + PRO).status()).isEqualTo(404);
        assertThat(caller.generate(PRO, asking("a fox")).status()).isEqualTo(404);
    }

    @Test
    void paintsWithAModelThatIsOffered() throws Exception {
        emulator.offerModel("gemini-next");

        assertThat(caller.generate("gemini-next", asking("a fox")).status()).isEqualTo(200);
    }

    private static String typeOf(Caller.Answer answer) {
        return answer.lastPart().at("/inlineData/mimeType").asString();
    }

    private static BufferedImage decoded(Caller.Answer answer) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(answer.picture()));
    }
}
