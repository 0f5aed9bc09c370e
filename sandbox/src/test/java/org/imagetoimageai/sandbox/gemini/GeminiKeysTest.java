package org.imagetoimageai.sandbox.gemini;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.sandbox.gemini.Caller.FLASH;
import static org.imagetoimageai.sandbox.gemini.Caller.asking;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may call: several keys, and a project on Vertex AI.
class GeminiKeysTest {

    private final GeminiEmulator emulator = GeminiEmulator.start(0);
    private final Caller caller = new Caller(emulator);

    @AfterEach
    void stop() {
        caller.close();
        emulator.close();
    }

    @Test
    void knowsAsManyKeysAsItIsTold() throws Exception {
        assertThat(byKey("second").status()).isEqualTo(400);

        emulator.keys().set("second", Keys.State.GOOD);

        assertThat(byKey("second").status()).isEqualTo(200);
        assertThat(emulator.journal().calls().getLast().asked().by()).isEqualTo("second");
    }

    @Test
    void asksOnlyTheHolderOfAnExhaustedKeyToWait() throws Exception {
        emulator.keys().set("second", Keys.State.GOOD);
        emulator.keys().set(emulator.apiKey(), Keys.State.EXHAUSTED);

        var refused = byKey(emulator.apiKey());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/error/status")).isEqualTo("RESOURCE_EXHAUSTED");
        assertThat(byKey("second").status()).isEqualTo(200);
    }

    @Test
    void refusesARevokedKeyForEverything() throws Exception {
        emulator.keys().set(emulator.apiKey(), Keys.State.REVOKED);

        assertThat(byKey(emulator.apiKey()).text("/error/details/0/reason")).isEqualTo("API_KEY_INVALID");
        assertThat(caller.get("/v1beta/models/" + FLASH).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1beta1"})
    void servesAProjectOfVertexAi(String version) throws Exception {
        var answer = vertex(version, emulator.project(), "Bearer any");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.lastPart().has("inlineData")).isTrue();
        assertThat(emulator.journal().calls().getLast().asked().by()).isEqualTo(emulator.project());
    }

    @Test
    void asksForALoginAndAKnownProject() throws Exception {
        assertThat(vertex("v1", emulator.project(), "Basic x").status()).isEqualTo(401);
        assertThat(vertex("v1", "another", "Bearer any").status()).isEqualTo(403);
        assertThat(vertex("v1alpha", emulator.project(), "Bearer any").status()).isEqualTo(404);

        emulator.keys().set(emulator.project(), Keys.State.REVOKED);

        assertThat(vertex("v1", emulator.project(), "Bearer any").text("/error/status"))
                .isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void takesNoProjectForAKey() throws Exception {
        assertThat(byKey(emulator.project()).status()).isEqualTo(400);
    }

    @Test
    void isToldOverHttpToo() throws Exception {
        caller.control("PUT", "keys", "{\"key\":\"second\",\"state\":\"exhausted\"}");
        caller.control("PUT", "models", "{\"model\":\"gemini-next\"}");
        caller.control("DELETE", "models/" + FLASH, "");

        assertThat(byKey("second").status()).isEqualTo(404);
        assertThat(caller.generate("gemini-next", asking("a fox")).status()).isEqualTo(200);
        caller.control("DELETE", "keys", "");
        assertThat(byKey("second").status()).isEqualTo(400);
        assertThat(caller.control("PUT", "keys", "{\"key\":\"second\"}").status())
                .isEqualTo(400);
    }

    private Caller.Answer byKey(String key) throws IOException {
        return caller.post("/v1beta/models/" + FLASH + ":generateContent", asking("a fox"), key);
    }

    private Caller.Answer vertex(String version, String project, String login) throws IOException {
        var path = "/%s/projects/%s/locations/europe-west4/publishers/google/models/%s:generateContent"
                .formatted(version, project, FLASH);
        return caller.send(caller.request(path, "")
                .header("Authorization", login)
                .POST(BodyPublishers.ofString(asking("a fox")))
                .build());
    }
}
