package org.imagetoimageai.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to the page's control API, and to the emulator as the bot.
final class ControlClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "a-line-no-file-holds";

    private final String page;
    private final String bot;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ControlClient(PageServer page, TelegramEmulator telegram) {
        this.page = page.url() + "api/telegram";
        this.bot = telegram.url() + "/bot" + telegram.token() + "/";
    }

    JsonNode get(String path) {
        return json(send(request(page + path).GET().build()));
    }

    HttpResponse<byte[]> file(JsonNode holder) {
        return send(request(page + "/files/" + holder.path("file_id").asString())
                .GET()
                .build());
    }

    JsonNode post(String path, String body) {
        return json(
                send(request(page + path).POST(BodyPublishers.ofString(body)).build()));
    }

    /// Why it is refused.
    String refusal(String path, String body) {
        var answer =
                send(request(page + path).POST(BodyPublishers.ofString(body)).build());
        assertThat(answer.statusCode()).isEqualTo(400);
        return JSON.readTree(answer.body()).path("error").asString();
    }

    /// A form as the page sends it; files are named by their field.
    JsonNode form(String path, Map<String, String> fields, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> part(body, "\"" + name + "\"; filename=\"" + name + ".bin\"", bytes));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return json(send(request(page + path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build()));
    }

    /// A call of the bot.
    JsonNode bot(String method, String body) {
        return json(send(request(bot + method)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build()))
                .path("result");
    }

    @Override
    public void close() {
        http.close();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + name + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(200);
        return JSON.readTree(body);
    }
}
