package org.imagetoimageai.sandbox.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// A bot that is called instead of asking.
final class Receiver implements AutoCloseable {
    private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final Queue<Integer> answers = new ArrayDeque<>();
    private final int port;
    private HttpServer server;
    private int always = 200;
    private String words = "";

    Receiver() {
        this.server = open(0);
        this.port = server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/hook";
    }

    synchronized void answersNext(int... statuses) {
        for (var status : statuses) {
            answers.add(status);
        }
    }

    synchronized void answersAlways(int status) {
        always = status;
    }

    synchronized void says(String body) {
        words = body;
    }

    void goesAway() {
        server.stop(0);
    }

    void comesBack() {
        server = open(port);
    }

    Delivery next() throws InterruptedException {
        var next = deliveries.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("No delivery within ten seconds");
        }
        return next;
    }

    List<Delivery> awaits(int count) {
        var all = new ArrayList<Delivery>();
        try {
            while (all.size() < count) {
                all.add(next());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer open(int wanted) {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            opened.createContext("/hook", this::take);
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = Json.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
            deliveries.add(new Delivery(body, secret == null ? "" : secret));
            var answer = answer().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status(), answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private synchronized String answer() {
        return words;
    }

    private synchronized int status() {
        var next = answers.poll();
        return next == null ? always : next;
    }

    record Delivery(JsonNode body, String secret) {
        String text() {
            return body.path("message").path("text").asString();
        }
    }
}
