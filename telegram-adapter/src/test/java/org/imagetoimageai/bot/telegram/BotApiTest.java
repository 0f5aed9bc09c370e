package org.imagetoimageai.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;

class BotApiTest {

    private static final String TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    @Test
    void knowsThatNothingWasSentWhenNobodyListens() throws Exception {
        int port;
        try (var server = loopback()) {
            port = server.getLocalPort();
        }

        try (var api = api(port)) {
            assertThat(api.call(new GetMe())).isEqualTo(new NotSent<>("ConnectException"));
        }
    }

    @Test
    void doesNotKnowWhatBecameOfACallThatWasCutOff() throws Exception {
        try (var server = loopback();
                var api = api(server.getLocalPort())) {
            Thread.ofVirtual().start(() -> hangUpOnce(server));

            assertThat(api.call(new GetMe())).isInstanceOf(Lost.class);
        }
    }

    /// okhttp would, on a connection that worked before.
    @Test
    void doesNotRepeatACallByItself() throws Exception {
        try (var server = loopback();
                var api = api(server.getLocalPort())) {
            var calls = Thread.ofVirtual().start(() -> {
                api.call(new GetMe());
                api.call(new GetMe());
            });
            answerOnceAndThenHangUp(server);
            calls.join();

            server.setSoTimeout(200);
            assertThat(isCalledAgain(server)).isFalse();
        }
    }

    private static void answerOnceAndThenHangUp(ServerSocket server) throws IOException {
        try (var connection = server.accept()) {
            var requests = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
            readRequest(requests);
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"ok\":false}".getBytes(UTF_8));
            readRequest(requests);
        }
    }

    /// The body of this call is `{}` behind an empty line.
    private static void readRequest(BufferedReader requests) throws IOException {
        var line = requests.readLine();
        while (line != null && !line.isEmpty()) {
            line = requests.readLine();
        }
        assertThat(requests.read()).isEqualTo('{');
        assertThat(requests.read()).isPositive();
    }

    private static boolean isCalledAgain(ServerSocket server) throws IOException {
        try (var connection = server.accept()) {
            return connection.isConnected();
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    private static void hangUpOnce(ServerSocket server) {
        try (var connection = server.accept()) {
            assertThat(connection.getInputStream().read()).isPositive();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ServerSocket loopback() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static BotApi api(int port) {
        return new BotApi(new TelegramSettings(TOKEN, "http://127.0.0.1:" + port, "polling", 28, ""));
    }
}
