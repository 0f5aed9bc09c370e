package org.imagetoimageai.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageServerTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer neighbour = neighbour();
    private final TelegramEmulator telegram = TelegramEmulator.start(TelegramOptions.defaults());
    private final PageServer page = PageServer.start(0, telegram, Map.of("gemini", control()));

    @AfterEach
    void close() {
        page.close();
        telegram.close();
        neighbour.stop(0);
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "assets/sandbox.css",
                "assets/telegram.css",
                "assets/media.css",
                "assets/composer.css",
                "assets/main.js",
                "assets/desk.js",
                "assets/pane.js",
                "assets/rooms.js",
                "assets/messages.js",
                "assets/bubbles.js",
                "assets/service.js",
                "assets/media.js",
                "assets/lightbox.js",
                "assets/keyboard.js",
                "assets/composer.js",
                "assets/suggestions.js",
                "assets/attachments.js",
                "assets/dropping.js",
                "assets/links.js",
                "assets/entities.js",
                "assets/faults.js",
                "assets/words.js",
                "assets/dom.js",
                "assets/mark.svg"
            })
    void servesThePageWithoutAnythingFromElsewhere(String path) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Pattern.compile("(?:src|href|import|from|url\\()[=\\s(]*['\"]?https?:")
                        .matcher(answer.body().replace("'http://www.w3.org/2000/svg'", ""))
                        .find())
                .isFalse();
        assertThat(get("assets/Sandbox.class").statusCode()).isEqualTo(404);
    }

    @Test
    void saysEveryWordInBothLanguages() {
        var words = get("assets/words.js").body();
        var english = keys(words.substring(words.indexOf("  en: {"), words.indexOf("  id: {")));
        var indonesian = keys(words.substring(words.indexOf("  id: {"), words.indexOf("let language")));

        assertThat(english).hasSizeGreaterThan(120).containsExactlyElementsOf(indonesian);
    }

    @Test
    void turnsTheSwitches() {
        post("api/telegram/faults", "{\"method\":\"getMe\",\"fault\":\"throttle\",\"times\":2,\"retry_after\":9}");
        post("api/telegram/faults", "{\"method\":\"*\",\"latency\":0.01}");
        send("PUT", "api/telegram/limits", "{\"rates\":false}");

        var overview = json(get("api/telegram"));
        assertThat(overview.path("faults").path("planned").get(0).path("fault").asString())
                .isEqualTo("throttle");
        assertThat(overview.path("faults").path("latencies").path("*").asDouble())
                .isEqualTo(0.01);
        assertThat(overview.path("rate_limits").asBoolean(true)).isFalse();
        assertThat(bot("getMe", "{}")).contains("\"retry_after\":9");
        assertThat(json(get("api/telegram/journal?method=getMe"))
                        .get(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("Too Many Requests: retry after 9");
        send("DELETE", "api/telegram/faults", "");
        assertThat(telegram.faults().planned()).isEmpty();
        assertThat(post("api/telegram/faults", "{\"method\":\"getMe\",\"fault\":\"fox\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void bringsAndRepeatsUpdates() {
        var first = json(post("api/telegram/updates", "{\"odd\":true}"))
                .path("update_id")
                .asString();

        var again = json(post("api/telegram/updates/" + first + "/repeat", "{}"));
        var other = json(post("api/telegram/updates/last/repeat", "{\"under_new_id\":true}"));

        assertThat(again.path("update_id").asString()).isEqualTo(first);
        assertThat(other.path("update_id").asString()).isNotEqualTo(first);
        assertThat(telegram.pendingUpdates()).isEqualTo(3);
    }

    @Test
    void tellsWhenSomethingHasHappened() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(page.url() + "api/events"))
                .timeout(Duration.ofSeconds(10))
                .header("Accept", "text/event-stream")
                .build();

        var stream = http.send(request, BodyHandlers.ofLines());
        telegram.person("Ada", "en");

        try (var lines = stream.body()) {
            assertThat(lines.filter(line -> line.startsWith("event:")).findFirst())
                    .hasValue("event: changed");
        }
    }

    @Test
    void handsOrdersOnToItsNeighbours() {
        assertThat(get("api/neighbours").body()).isEqualTo("[\"gemini\"]");
        assertThat(post("api/neighbours/gemini/faults", "{\"fault\":\"TEXT_ONLY\"}")
                        .body())
                .isEqualTo("POST /control/faults {\"fault\":\"TEXT_ONLY\"}");
        assertThat(get("api/neighbours/moon/faults").statusCode()).isEqualTo(404);
        neighbour.stop(0);
        assertThat(get("api/neighbours/gemini/faults").statusCode()).isEqualTo(502);
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    private HttpResponse<String> post(String path, String body) {
        return send("POST", path, body);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(page.url() + path))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private String bot(String method, String body) {
        return send(HttpRequest.newBuilder(URI.create(telegram.url() + "/bot" + telegram.token() + "/" + method))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> keys(String words) {
        return Pattern.compile("(\\w+): (?:'|\\w+ =>|\\(\\w+, \\w+\\) =>)")
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private URI control() {
        return URI.create("http://127.0.0.1:" + neighbour.getAddress().getPort() + "/control/");
    }

    /// Echoes what it is told.
    private static HttpServer neighbour() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var told = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + new String(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(told.getBytes());
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
