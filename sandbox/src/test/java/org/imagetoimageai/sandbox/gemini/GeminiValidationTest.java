package org.imagetoimageai.sandbox.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.sandbox.gemini.Caller.FLASH;
import static org.imagetoimageai.sandbox.gemini.Caller.asking;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiValidationTest {

    private static final GeminiEmulator EMULATOR = GeminiEmulator.start(0);
    private static final Caller CALLER = new Caller(EMULATOR);

    @AfterAll
    static void stop() {
        CALLER.close();
        EMULATOR.close();
    }

    @Test
    void refusesAWrongKeyAsGoogleDoes() throws Exception {
        var answer = CALLER.post("/v1beta/models/" + FLASH + ":generateContent", asking("a fox"), "wrong");

        assertRefused(answer, 400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.");
        assertThat(answer.text("/error/details/0/reason")).isEqualTo("API_KEY_INVALID");
    }

    @Test
    void refusesAMissingKey() throws Exception {
        var answer = CALLER.post("/v1beta/models/" + FLASH + ":generateContent", asking("a fox"), "");

        assertRefused(answer, 403, "PERMISSION_DENIED", "unregistered callers");
    }

    @Test
    void knowsNoOtherModelVersionOrMethod() throws Exception {
        assertRefused(CALLER.generate("gemini-9", asking("a fox")), 404, "NOT_FOUND", "models/gemini-9 is not found");
        assertRefused(
                CALLER.post("/v7/models/" + FLASH + ":generateContent", asking("a fox"), EMULATOR.apiKey()),
                404,
                "NOT_FOUND",
                "");
        assertRefused(
                CALLER.post("/v1/models/" + FLASH + ":paint", asking("a fox"), EMULATOR.apiKey()),
                404,
                "NOT_FOUND",
                "not supported");
        assertThat(CALLER.get("/v1/models/gemini-9").status()).isEqualTo(404);
        assertThat(CALLER.get("/v1/models?pageToken=soon").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not json | Invalid JSON",
                "[] | Invalid JSON",
                "{} | contents is not specified",
                "{\"contents\":[]} | contents is not specified",
                "{\"contents\":[7]} | an object is expected",
                "{\"contents\":[{\"role\":\"user\",\"parts\":[]}]} | parts must not be empty",
                "{\"contents\":[{\"role\":\"user\",\"parts\":[{}]}]} | oneof field 'data'",
                "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"\"}]}]} | oneof field 'data'",
                "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":7}]}]} | TYPE_STRING",
                "{\"contents\":[{\"role\":\"god\",\"parts\":[{\"text\":\"a\"}]}]} | valid role",
                "{\"contents\":[{\"role\":\"model\",\"parts\":[{\"text\":\"a\"}]}]} | last content",
                "{\"contents\":[{\"parts\":[{\"text\":\"a\"}]}],\"promt\":1} | Unknown name \"promt\"",
                "{\"contents\":[{\"parts\":[{\"text\":\"a\",\"colour\":1}]}]} | at 'contents[0].parts[0]'"
            })
    void refusesARequestThatIsNone(String body, String message) throws Exception {
        assertRefused(CALLER.generate(body), 400, "INVALID_ARGUMENT", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"imageConfig\":{\"aspectRatio\":\"7:3\"}} | aspect_ratio",
                "{\"imageConfig\":{\"imageSize\":\"3K\"}} | image_size",
                "{\"imageConfig\":{\"imageSize\":\"1k\"}} | image_size",
                "{\"imageConfig\":{\"outputMimeType\":\"image/png\"}} | Unknown name",
                "{\"responseModalities\":[\"PICTURE\"]} | response_modalities",
                "{\"responseModalities\":[\"IMAGE\",\"AUDIO\"]} | combination of response modalities",
                "{\"candidateCount\":2} | Multiple candidates",
                "{\"imageconfig\":{}} | Unknown name"
            })
    void refusesAWrongConfiguration(String config, String message) throws Exception {
        assertRefused(CALLER.generate(asking("a fox", config)), 400, "INVALID_ARGUMENT", message);
    }

    @Test
    void refusesPicturesFromATextModel() throws Exception {
        assertRefused(
                CALLER.generate("gemini-3-flash", asking("a fox", "{\"responseModalities\":[\"IMAGE\"]}")),
                400,
                "INVALID_ARGUMENT",
                "Multi-modal output is not supported");
        assertRefused(
                CALLER.generate("gemini-3-flash", asking("a fox", "{\"imageConfig\":{\"imageSize\":\"1K\"}}")),
                400,
                "INVALID_ARGUMENT",
                "Aspect ratio is not enabled");
    }

    @ParameterizedTest
    @CsvSource({
        "'', aGVsbG8=, mime_type",
        "text/plain, aGVsbG8=, Unsupported MIME type",
        "image/png, ***, Base64 decoding failed",
        "image/png, aGVsbG8=, Unable to process input image",
        "image/webp, '', Unable to process input image"
    })
    void refusesAPictureThatIsNone(String type, String data, String message) throws Exception {
        var body =
                "{\"contents\":[{\"parts\":[{\"text\":\"a\"},{\"inlineData\":{\"mimeType\":\"%s\",\"data\":\"%s\"}}]}]}";

        assertRefused(CALLER.generate(body.formatted(type, data)), 400, "INVALID_ARGUMENT", message);
    }

    @ParameterizedTest
    @CsvSource({"'', missing a thought_signature", "AAAA, signature is not valid"})
    void refusesItsOwnPictureWithoutItsSignature(String signature, String message) throws Exception {
        var blob = CALLER.generate(asking("a fox")).lastPart().path("inlineData");
        var signed = signature.isEmpty() ? "" : ",\"thoughtSignature\":\"" + signature + "\"";

        var answer = CALLER.generate("""
            {"contents":[{"role":"user","parts":[{"text":"a fox"}]},
            {"role":"model","parts":[{"inlineData":%s%s}]},
            {"role":"user","parts":[{"text":"at night"}]}]}\
            """.formatted(blob, signed));

        assertRefused(answer, 400, "INVALID_ARGUMENT", message);
    }

    @Test
    void refusesMoreTokensThanTheModelTakes() throws Exception {
        assertRefused(CALLER.generate(asking("words ".repeat(100_000))), 400, "INVALID_ARGUMENT", "input token count");
    }

    @Test
    void countsNothingItRefusedAsPaid() throws Exception {
        var paid = EMULATOR.journal().paidCalls();

        CALLER.generate("{}");

        assertThat(EMULATOR.journal().paidCalls()).isEqualTo(paid);
        assertThat(EMULATOR.journal().calls().getLast().outcome()).isEqualTo("INVALID_ARGUMENT");
    }

    private static void assertRefused(Caller.Answer answer, int code, String status, String message)
            throws IOException {
        assertThat(answer.status()).isEqualTo(code);
        assertThat(answer.at("/error/code").asInt()).isEqualTo(code);
        assertThat(answer.text("/error/status")).isEqualTo(status);
        assertThat(answer.text("/error/message")).contains(message);
    }
}
