package org.imagetoimageai.bot.genai.google;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.imagetoimageai.bot.genai.GenaiSettings;

/// Answers with given bytes, whatever they are, or not at all: for what no emulator of a working provider would say.
final class Provider implements AutoCloseable {

    record Seen(String method, String path, String key, String body) {}

    record Reply(int status, byte[] body, Map<String, String> headers) {
        static Reply of(int status, String json) {
            return new Reply(status, json.getBytes(UTF_8), Map.of("Content-Type", "application/json"));
        }
    }

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Reply> repliesAbout = new ConcurrentHashMap<>();
    private volatile Reply reply = Reply.of(200, "{}");
    private volatile Manner manner = Manner.ANSWERING;
    private volatile CountDownLatch company = new CountDownLatch(0);

    enum Manner {
        ANSWERING,
        SILENT,
        HANGING_UP
    }

    private Provider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static Provider answering(int status, String json) {
        return new Provider().says(Reply.of(status, json));
    }

    static Provider neverAnswering() {
        return new Provider().becomes(Manner.SILENT);
    }

    Provider becomes(Manner next) {
        manner = next;
        return this;
    }

    /// Nobody is answered before so many have asked.
    Provider waitingFor(int requests) {
        company = new CountDownLatch(requests);
        return this;
    }

    Provider saysAbout(String model, int status, String json) {
        repliesAbout.put(model, Reply.of(status, json));
        return this;
    }

    Provider says(Reply next) {
        reply = next;
        return this;
    }

    /// Until somebody has asked.
    void awaitRequest() throws InterruptedException {
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
    }

    GenaiSettings settings() {
        return settings(Duration.ofSeconds(60));
    }

    GenaiSettings settings(Duration timeout) {
        return Settings.with("bot.genai.base-url", url(), "bot.genai.timeout", timeout.toMillis() + "ms");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestHeaders().getFirst("x-goog-api-key"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            asked.countDown();
            company.countDown();
            company.await();
            switch (manner) {
                case ANSWERING -> answer(exchange);
                case SILENT -> closing.await();
                case HANGING_UP -> {}
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var answer = repliesAbout.getOrDefault(path.substring(path.lastIndexOf('/') + 1), reply);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
