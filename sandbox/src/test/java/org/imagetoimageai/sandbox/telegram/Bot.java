package org.imagetoimageai.sandbox.telegram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A bot that knows HTTP and nothing else.
final class Bot {
    private static final String BOUNDARY = "----part-0123456789";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final String token;

    Bot(TelegramEmulator telegram) {
        this.base = telegram.url();
        this.token = telegram.token();
    }

    static ObjectNode with(Object... namesAndValues) {
        var node = Json.object();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            node.putPOJO((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return (ObjectNode) Json.parse(Json.write(node));
    }

    JsonNode call(String method, Object... namesAndValues) {
        return Json.parse(post(method, with(namesAndValues)).body());
    }

    JsonNode result(String method, Object... namesAndValues) {
        var answer = call(method, namesAndValues);
        if (!answer.path("ok").asBoolean(false)) {
            throw new AssertionError(method + " was refused: " + answer);
        }
        return answer.path("result");
    }

    String refusal(String method, Object... namesAndValues) {
        var answer = call(method, namesAndValues);
        if (answer.path("ok").asBoolean(false)) {
            throw new AssertionError(method + " was not refused: " + answer);
        }
        return answer.path("description").asString();
    }

    HttpResponse<String> post(String method, JsonNode body) {
        return postRaw(method, Json.write(body));
    }

    HttpResponse<String> postRaw(String method, String body) {
        return send(request(method)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> form(String method, Object... namesAndValues) {
        return send(request(method)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(with(namesAndValues))))
                .build());
    }

    HttpResponse<String> get(String method, Object... namesAndValues) {
        return send(HttpRequest.newBuilder(
                        URI.create(base + "/bot" + token + "/" + method + "?" + encoded(with(namesAndValues))))
                .build());
    }

    HttpResponse<String> at(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    byte[] download(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(base + "/file/bot" + token + "/" + path))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A multipart request with one file in the part `field`.
    HttpResponse<String> upload(String method, String field, String fileName, byte[] bytes, Object... namesAndValues) {
        return upload(method, Map.of(field, new Upload(fileName, bytes)), namesAndValues);
    }

    /// A multipart request with one file in each of these parts.
    HttpResponse<String> upload(String method, Map<String, Upload> files, Object... namesAndValues) {
        var out = new ByteArrayOutputStream();
        with(namesAndValues)
                .properties()
                .forEach(entry -> text(
                        out,
                        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + entry.getKey()
                                + "\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + plain(entry.getValue())
                                + "\r\n"));
        files.forEach((field, file) -> {
            text(
                    out,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(file.bytes());
            text(out, "\r\n");
        });
        text(out, "--" + BOUNDARY + "--\r\n");
        return send(request(method)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(out.toByteArray()))
                .build());
    }

    /// What went wrong with a request; empty when nothing did.
    static String description(HttpResponse<String> response) {
        return Json.parse(response.body()).path("description").asString("");
    }

    static JsonNode result(HttpResponse<String> response) {
        var answer = Json.parse(response.body());
        if (!answer.path("ok").asBoolean(false)) {
            throw new AssertionError("Refused: " + answer);
        }
        return answer.path("result");
    }

    /// Every update there is, confirmed.
    List<JsonNode> updates() {
        var all = new ArrayList<JsonNode>();
        result("getUpdates").forEach(all::add);
        if (!all.isEmpty()) {
            call("getUpdates", "offset", all.getLast().path("update_id").asLong() + 1);
        }
        return all;
    }

    /// The texts and captions of every update there is, confirmed; service messages by the name of their field.
    List<String> heard() {
        return updates().stream().map(Bot::words).toList();
    }

    private static String words(JsonNode update) {
        var content = update.path(update.propertyNames().stream()
                .filter(name -> !name.equals("update_id"))
                .findFirst()
                .orElseThrow());
        for (var name : List.of(
                "text",
                "caption",
                "new_chat_member",
                "left_chat_member",
                "new_chat_members",
                "migrate_to_chat_id",
                "migrate_from_chat_id",
                "forum_topic_created",
                "photo",
                "document",
                "sticker",
                "voice")) {
            if (content.has(name)) {
                return content.path(name).isString() ? content.path(name).asString() : name;
            }
        }
        return "?";
    }

    private HttpRequest.Builder request(String method) {
        return HttpRequest.newBuilder(URI.create(base + "/bot" + token + "/" + method))
                .timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(ObjectNode values) {
        return values.properties().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(plain(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String plain(JsonNode value) {
        return value.isString() ? value.stringValue() : Json.write(value);
    }
}
