package org.imagetoimageai.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.imagetoimageai.bot.chat.FetchOutcome;
import org.imagetoimageai.bot.chat.FetchOutcome.Fetched;
import org.imagetoimageai.bot.chat.FetchOutcome.Gone;
import org.imagetoimageai.bot.chat.FetchOutcome.TooLarge;
import org.imagetoimageai.bot.chat.FetchOutcome.TryLater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What a server can say to a download, answer by answer.
@ExtendWith(OutputCaptureExtension.class)
class TelegramFilesTest {

    private static final String TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
    private static final String LINK = "{\"ok\":true,\"result\":{\"file_id\":\"f\",\"file_unique_id\":\"u\","
            + "\"file_path\":\"photos/file 1.jpg\"}}";

    private final Deque<Answer> asked = new ArrayDeque<>();
    private final Deque<Answer> downloads = new ArrayDeque<>();
    private final List<String> paths = new ArrayList<>();
    private HttpServer server;
    private BotApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/bot" + TOKEN + "/getfile", exchange -> answer(exchange, asked));
        server.createContext("/bot" + TOKEN + "/getFile", exchange -> answer(exchange, asked));
        server.createContext("/file/bot" + TOKEN + "/", exchange -> answer(exchange, downloads));
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        api = new BotApi(new TelegramSettings(TOKEN, address, "polling", 28, ""));
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    @Test
    void handsOutTheBytes() {
        asked.add(link());
        downloads.add(file("picture"));

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Fetched.class, fetched -> assertThat(fetched.bytes()).isEqualTo("picture".getBytes(UTF_8)));
        assertThat(paths.getLast()).isEqualTo("/file/bot" + TOKEN + "/photos/file%201.jpg");
    }

    @Test
    void asksForAnotherLinkWhenOneHasExpired() {
        asked.addAll(List.of(link(), link()));
        downloads.addAll(List.of(answer(404, "{}"), file("picture")));

        assertThat(fetch()).isInstanceOf(Fetched.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void isGoneWhenTheNextLinkLeadsNowhereToo() {
        asked.addAll(List.of(link(), link()));
        downloads.addAll(List.of(answer(404, "{}"), answer(404, "{}")));

        assertThat(fetch()).isInstanceOf(Gone.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request: file is too big, TooLarge",
        "400, Bad Request: invalid file_id, Gone",
        "400, Bad Request: wrong file_id or the file is temporarily unavailable, Gone",
        "401, Unauthorized, TryLater",
        "429, Too Many Requests: retry after 7, TryLater",
        "500, Internal Server Error, TryLater"
    })
    void sortsWhatTelegramSaysAboutAFile(int code, String description, String outcome) {
        asked.add(answer(
                code,
                "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{\"retry_after\":7}}"
                        .formatted(code, description)));

        assertThat(fetch().getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "403", "429", "301"})
    void triesADownloadAgainLater(int code) {
        asked.add(link());
        downloads.add(new Answer(code, new byte[0], 0));

        assertThat(fetch()).isEqualTo(new TryLater(Duration.ofSeconds(9), "download answered " + code));
    }

    @Test
    void takesNothingLargerThanTelegramHandsOut() {
        asked.addAll(List.of(link(), link(), link()));
        downloads.add(new Answer(200, new byte[TelegramFiles.LARGEST + 1], TelegramFiles.LARGEST + 1));
        downloads.add(new Answer(200, new byte[TelegramFiles.LARGEST + 1], 0));
        downloads.add(new Answer(200, new byte[TelegramFiles.LARGEST], 0));

        assertThat(fetch()).isEqualTo(new TooLarge(TelegramFiles.LARGEST));
        assertThat(fetch()).isEqualTo(new TooLarge(TelegramFiles.LARGEST));
        assertThat(fetch()).isInstanceOf(Fetched.class);
    }

    @Test
    void comesBackForAFileThatWasCutOff() {
        asked.add(link());
        downloads.add(new Answer(200, new byte[10], 100));

        assertThat(fetch()).isInstanceOf(TryLater.class);
    }

    @Test
    void neverSaysTheAddressWithTheToken(CapturedOutput output) {
        asked.addAll(List.of(link(), answer(500, "{}")));
        downloads.add(new Answer(500, new byte[0], 0));

        var said = List.of(fetch(), fetch());

        assertThat(said.toString() + output.getAll()).doesNotContain(TOKEN).doesNotContain("file 1");
    }

    private FetchOutcome fetch() {
        return new TelegramFiles(api).fetch("f");
    }

    private static Answer link() {
        return answer(200, LINK);
    }

    private static Answer file(String content) {
        return answer(200, content);
    }

    private static Answer answer(int code, String body) {
        var bytes = body.getBytes(UTF_8);
        return new Answer(code, bytes, bytes.length);
    }

    private void answer(HttpExchange exchange, Deque<Answer> answers) throws IOException {
        paths.add(exchange.getRequestURI().getRawPath());
        exchange.getRequestBody().readAllBytes();
        var answer = answers.remove();
        exchange.getResponseHeaders().add("Retry-After", "9");
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
        exchange.sendResponseHeaders(answer.code(), answer.length());
        try (exchange) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    /// @param length as the server claims; 0 for unknown
    private record Answer(int code, byte[] body, long length) {}
}
