package org.imagetoimageai.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.imagetoimageai.sandbox.telegram.WebhookRules;

/// The application as an operator with many wishes sets it: by webhook, for named people only, with tight limits, one
/// call to the model at a time, an action of their own, and four ways to a model: two models, each by key and on
/// Vertex AI.
record StrictBot(RunningBot bot, List<TelegramPerson> guests, String address) implements AutoCloseable {

    static final String SECRET = "a-secret-that-only-telegram-knows";
    static final String PREFERRED = "gemini-nano-banana-2.1";
    static final String SPARE = "spare-image-model";
    static final int WAITING = 2;
    static final int PER_MINUTE = 3;
    static final int PER_DAY = 4;

    private static final int GUESTS = 12;
    private static final String ACTIONS = """
        actions:
          - id: postcard
            pictures: {least: 1, most: 2}
            prompt: Lay this out as a postcard. {words}
            price: 3
            texts:
              en: {name: Postcard, summary: Make a postcard, note: Print it on card.}
              id: {name: Kartu pos, summary: Buat kartu pos, note: Cetak di kertas tebal.}
        """;

    static StrictBot start() {
        var sandbox = Sandbox.start(SandboxOptions.defaults()
                .withTelegram(TelegramOptions.defaults().withoutRateLimits().withWebhooks(WebhookRules.onLoopback())));
        sandbox.gemini().offerModel(SPARE);
        var guests = new ArrayList<TelegramPerson>();
        for (var i = 0; i < GUESTS; i++) {
            guests.add(sandbox.telegram().person("Guest " + i, "en"));
        }
        var port = freePort();
        var address = "http://127.0.0.1:" + port;
        var bot = RunningBot.beside(
                sandbox,
                "--bot.web.port=" + port,
                "--bot.web.public-url=" + address,
                "--bot.telegram.mode=webhook",
                "--bot.telegram.webhook-secret=" + SECRET,
                "--bot.access=" + names(guests),
                "--bot.actions=" + actions(),
                "--bot.limits.waiting=" + WAITING,
                "--bot.limits.per-minute=" + PER_MINUTE,
                "--bot.limits.per-day=" + PER_DAY,
                "--bot.genai.in-flight=1",
                "--bot.genai.api-key=" + sandbox.gemini().apiKey(),
                "--bot.genai.vertex.project=" + sandbox.gemini().project(),
                "--bot.genai.vertex.location=europe-west4",
                "--bot.genai.models.fast=" + PREFERRED + "," + SPARE);
        return new StrictBot(bot, guests, address);
    }

    /// One of those who are let in, whom nobody has met before.
    Customer guest(String language) {
        var person = guests.removeFirst();
        person.speaks(language);
        return Customer.of(person);
    }

    @Override
    public void close() {
        bot.close();
    }

    private static String names(List<TelegramPerson> people) {
        return people.stream().map(person -> "telegram:" + person.id()).collect(Collectors.joining(","));
    }

    private static Path actions() {
        try {
            return Files.writeString(Files.createTempFile("actions", ".yaml"), ACTIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
