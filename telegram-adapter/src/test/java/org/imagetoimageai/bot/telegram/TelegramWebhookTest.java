package org.imagetoimageai.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.contract.Patience.until;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.contract.Contents;
import org.imagetoimageai.contract.Seen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TelegramWebhookTest {

    private static final String UPDATE =
            "{\"update_id\": %d, \"message\": {\"message_id\": 1, \"date\": 1, \"text\": \"hi\","
                    + " \"chat\": {\"id\": 5, \"type\": \"private\"},"
                    + " \"from\": {\"id\": 5, \"is_bot\": false, \"first_name\": \"canary\"}}}";

    @TempDir
    static Path folder;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static TelegramStage stage;
    private static URI address;

    @BeforeAll
    static void start() throws IOException {
        var port = freePort();
        address = URI.create("http://127.0.0.1:" + port + WebhookAddress.PATH);
        stage = new TelegramStage(folder).listening(port).start();
        until(() -> !stage.telegram().journal().calls("setWebhook").isEmpty());
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    void hearsPeopleThroughTheWebhook() {
        var ada = stage.backend().somebody("en");
        stage.core().answers(ada.ref(), new Reply.Say(Text.of("contract.yes")));

        ada.says("hello");

        assertThat(until(ada::sees, seen -> !seen.isEmpty()))
                .extracting(Seen::words)
                .containsExactly("Yes");
        assertThat(stage.telegram().journal().calls("getUpdates")).isEmpty();
    }

    @Test
    void gathersAnAlbum() {
        var ada = stage.backend().somebody("en");

        ada.app().sendsAlbum(List.of(Contents.png(1), Contents.png(2), Contents.png(3)), 2, "/generate a poster");

        assertThat(stage.core().awaitInvocation(ada.ref()).ask())
                .isInstanceOfSatisfying(
                        Ask.Command.class,
                        ask -> assertThat(ask.material().pictures()).hasSize(3));
    }

    @Test
    void takesARepeatOnce() {
        var ada = stage.backend().somebody("en");
        ada.says("once");
        stage.core().awaitInvocation(ada.ref());

        stage.backend().repeatLastDelivery();
        ada.says("and then");

        assertThat(stage.core().awaitInvocations(ada.ref(), 2))
                .extracting(Invocation::ask)
                .containsExactly(new Ask.Words("once"), new Ask.Words("and then"));
    }

    @Test
    void asksForWhatItNeedsWithASecretOfItsOwn() {
        var set = stage.telegram().journal().calls("setWebhook").getLast();

        assertThat(set.text("secret_token")).matches("[A-Za-z0-9_-]{43}");
        assertThat(set.text("allowed_updates")).contains("message", "callback_query", "my_chat_member");
        assertThat(set.text("url")).isEqualTo(address.toString());
    }

    @Test
    void acknowledgesOnlyWhatIsCommitted() throws Exception {
        stage.database().sql("alter table telegram_update rename to elsewhere").update();
        try {
            assertThat(send(UPDATE.formatted(900), secret())).isEqualTo(503);
        } finally {
            stage.database()
                    .sql("alter table elsewhere rename to telegram_update")
                    .update();
        }
        assertThat(send(UPDATE.formatted(900), secret())).isEqualTo(200);
        assertThat(send(UPDATE.formatted(900), secret())).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "17",
                "{}",
                "{\"update_id\": \"1\"}",
                "{\"update_id\": 1.5}",
                "{\"update_id\": 99999999999999999999999}",
                "{\"update_id\": 1",
                "\u0000\u0001\u0002",
                "update_id=1"
            })
    void refusesWhatIsNoUpdate(String body) throws Exception {
        assertThat(send(body, secret())).isEqualTo(400);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() throws Exception {
        assertThat(send("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000), secret()))
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLargeHoweverItComes() throws Exception {
        var large = "{\"update_id\": 1, \"x\": \"" + "y".repeat(WebhookIntake.LARGEST) + "\"}";

        assertThat(send(large, secret())).isEqualTo(413);
        var unknownLength = request(secret())
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(large)))
                .build();
        assertThat(HTTP.send(unknownLength, BodyHandlers.discarding()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void takesNothingWithoutTheSecret() throws Exception {
        assertThat(send(UPDATE.formatted(901), null)).isEqualTo(401);
        assertThat(send(UPDATE.formatted(901), "")).isEqualTo(403);
        assertThat(send(UPDATE.formatted(901), secret() + "x")).isEqualTo(403);
        assertThat(send("y".repeat(5_000_000), "wrong")).isEqualTo(403);
        assertThat(HTTP.send(request(secret()).GET().build(), BodyHandlers.discarding())
                        .statusCode())
                .isBetween(400, 499);
    }

    /// Altered secrets with good bodies, good secrets with altered bodies, noise.
    @Test
    void takesNoneOfAThousandForgeries(CapturedOutput output) throws Exception {
        var before = seen();
        var seed = new Random().nextInt();
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++) {
            var status = random.nextBoolean()
                    ? send(UPDATE.formatted(10_000 + i), forged(random))
                    : send(broken(random), secret());

            assertThat(status).as("seed %d, forgery %d", seed, i).isIn(400, 401, 403, 413);
        }

        assertThat(seen()).isEqualTo(before);
        assertThat(output.getAll()).doesNotContain(secret()).doesNotContain("canary");
    }

    private static String forged(Random random) {
        var secret = new StringBuilder(secret());
        switch (random.nextInt(5)) {
            case 0 -> secret.setCharAt(random.nextInt(secret.length()), '.');
            case 1 -> secret.setLength(random.nextInt(secret.length()));
            case 2 -> secret.append((char) ('a' + random.nextInt(26)));
            case 3 -> secret.reverse();
            default -> {
                var noise = new byte[1 + random.nextInt(200)];
                random.nextBytes(noise);
                return Base64.getUrlEncoder().encodeToString(noise);
            }
        }
        return secret.toString();
    }

    private static String broken(Random random) {
        var update = UPDATE.formatted(20_000);
        return switch (random.nextInt(3)) {
            case 0 -> update.substring(0, random.nextInt(update.length()));
            case 1 -> update.replace("update_id", "update" + random.nextInt());
            default -> {
                var noise = new byte[random.nextInt(500)];
                random.nextBytes(noise);
                yield new String(noise, UTF_8);
            }
        };
    }

    private static long seen() {
        return stage.database()
                .sql("select count(*) from inbound_seen")
                .query(Long.class)
                .single();
    }

    private static int send(String body, String secret) throws Exception {
        var request = request(secret).POST(BodyPublishers.ofString(body)).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder request(String secret) {
        var request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
        return secret == null ? request : request.header(WebhookIntake.SECRET_HEADER, secret);
    }

    private static String secret() {
        return stage.telegram().journal().calls("setWebhook").getLast().text("secret_token");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
