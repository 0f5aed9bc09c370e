package org.imagetoimageai.sandbox;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.imagetoimageai.sandbox.gemini.GeminiEmulator;
import org.imagetoimageai.sandbox.page.PageServer;
import org.imagetoimageai.sandbox.telegram.AdminRight;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;

/// Everything the product talks to, on loopback ports of its own, and the page that shows it.
public final class Sandbox implements AutoCloseable {
    private final TelegramEmulator telegram;
    private final GeminiEmulator gemini;
    private final PageServer page;

    // Further emulators start here, one field each, before the page, which is told where they take orders, and are
    // closed after it.
    private Sandbox(SandboxOptions options) {
        this.telegram = TelegramEmulator.start(options.telegram());
        this.gemini = GeminiEmulator.start(options.geminiPort());
        var controls = Map.of("gemini", URI.create(gemini.url() + "/control/"));
        this.page = PageServer.start(options.pagePort(), telegram, controls);
    }

    public static Sandbox start(SandboxOptions options) {
        return new Sandbox(options);
    }

    /// Runs until the process is ended, with Ada and Budi. Arguments, all optional: the ports as
    /// `--page-port=number`, `--telegram-port=number`, `--gemini-port=number`; `--no-rate-limits`; and
    /// `--ready-file=path`, which receives the addresses as properties once everything listens. With
    /// `--plain-webhooks`, webhooks may point to plain http on this machine.
    public static void main(String... args) throws IOException, InterruptedException {
        var arguments = SandboxArguments.of(args);
        var sandbox = start(arguments.options());
        sandbox.populate();
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        if (arguments.readyFile() != null) {
            sandbox.announce(arguments.readyFile());
        }
        new CountDownLatch(1).await();
    }

    /// Lets Ada, whose app speaks English, and Budi, whose app speaks Indonesian, move in, for whoever tries the page;
    /// with a group of both and the bot, and a channel of Ada's in which the bot may post.
    public void populate() {
        var ada = telegram.person("Ada", "ada", "en");
        var budi = telegram.person("Budi", "budi", "id");
        telegram.group("Weekend sketches", ada, budi).addsBot();
        telegram.channel("Sketchbook", "", ada, budi)
                .addsBot(AdminRight.CAN_POST_MESSAGES, AdminRight.CAN_EDIT_MESSAGES, AdminRight.CAN_DELETE_MESSAGES);
    }

    public TelegramEmulator telegram() {
        return telegram;
    }

    public GeminiEmulator gemini() {
        return gemini;
    }

    public String pageUrl() {
        return page.url();
    }

    @Override
    public void close() {
        page.close();
        gemini.close();
        telegram.close();
    }

    /// Whole or not at all: whoever waits for the file may read it as soon as it is there.
    private void announce(Path file) throws IOException {
        var addresses = new Properties();
        addresses.setProperty("page.url", pageUrl());
        addresses.setProperty("telegram.url", telegram.url());
        addresses.setProperty("telegram.token", telegram.token());
        addresses.setProperty("gemini.url", gemini.url());
        addresses.setProperty("gemini.key", gemini.apiKey());
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try (var out = Files.newBufferedWriter(draft)) {
            addresses.store(out, null);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
