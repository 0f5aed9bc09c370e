package org.imagetoimageai.sandbox.gemini;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A plain HTTP caller of the emulator, without any SDK.
final class Caller implements AutoCloseable {

    static final String FLASH = "gemini-nano-banana-2.1";
    static final String PRO = "gemini-3-pro-image";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final GeminiEmulator emulator;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Caller(GeminiEmulator emulator) {
        this.emulator = emulator;
    }

    /// A request with one text part; the prompt is escaped.
    static String asking(String prompt) {
        return asking(prompt, "");
    }

    static String asking(String prompt, String config) {
        return "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":%s}]}]%s}"
                .formatted(
                        MAPPER.writeValueAsString(prompt), config.isEmpty() ? "" : ",\"generationConfig\":" + config);
    }

    Answer generate(String body) throws IOException {
        return generate(FLASH, body);
    }

    Answer generate(String model, String body) throws IOException {
        return post("/v1beta/models/" + model + ":generateContent", body, emulator.apiKey());
    }

    CompletableFuture<Answer> generateLater(String body) {
        return http.sendAsync(
                        request("/v1/models/" + FLASH + ":generateContent", emulator.apiKey())
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .thenApply(Answer::new);
    }

    Answer post(String path, String body, String key) throws IOException {
        return send(request(path, key).POST(BodyPublishers.ofString(body)).build());
    }

    Answer get(String path) throws IOException {
        return send(request(path, emulator.apiKey()).GET().build());
    }

    Answer control(String method, String path, String body) throws IOException {
        return send(request("/control/" + path, "")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    Answer send(HttpRequest request) throws IOException {
        try {
            return new Answer(http.send(request, BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path, String key) {
        var request = HttpRequest.newBuilder(URI.create(emulator.url() + path)).timeout(Duration.ofSeconds(30));
        return key.isEmpty() ? request : request.header("x-goog-api-key", key);
    }

    @Override
    public void close() {
        http.close();
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return MAPPER.readTree(response.body());
        }

        JsonNode at(String pointer) {
            return json().at(pointer);
        }

        String text(String pointer) {
            return at(pointer).asString("");
        }

        JsonNode parts() {
            return at("/candidates/0/content/parts");
        }

        JsonNode lastPart() {
            return parts().get(parts().size() - 1);
        }

        byte[] picture() {
            return Base64.getDecoder().decode(lastPart().at("/inlineData/data").asString());
        }
    }
}
