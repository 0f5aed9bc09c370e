package org.imagetoimageai.bot.genai.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.imagetoimageai.bot.genai.GenaiSettings;

/// Answers every request with the same bytes, whatever they are: for what no emulator of a working provider would say.
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
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Reply reply = Reply.of(200, "{}");
    private volatile boolean silent;

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
        var provider = new Provider();
        provider.silent = true;
        return provider;
    }

    Provider says(Reply next) {
        reply = next;
        return this;
    }

    GenaiSettings settings() {
        return settings(Duration.ofSeconds(20));
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
            if (silent) {
                closing.await();
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
