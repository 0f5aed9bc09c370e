package org.imagetoimageai.sandbox.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.imagetoimageai.sandbox.telegram.TelegramControl;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Serves the page, the control API under `/api`, and `/api/events`: a stream of server-sent events, one for each time
/// the chats have changed.
public final class PageServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PageServer.class);
    private static final long LARGEST_REQUEST = 64L * 1024 * 1024;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    private final TelegramEmulator telegram;
    private final Neighbours neighbours;
    private final Javalin server;
    private volatile boolean closed;

    private PageServer(int port, TelegramEmulator telegram, Map<String, URI> controls) {
        this.telegram = telegram;
        this.neighbours = new Neighbours(controls);
        this.server = Javalin.create(config -> {
                    config.concurrency.useVirtualThreads = true;
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = LARGEST_REQUEST;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = port;
                    config.routes.get("/", ctx -> file(ctx, "index.html"));
                    config.routes.get("/assets/{name}", ctx -> file(ctx, ctx.pathParam("name")));
                    config.routes.sse("/api/events", this::events);
                    TelegramControl.addTo(config.routes, telegram);
                    neighbours.addTo(config.routes);
                })
                .start();
    }

    /// Starts it.
    ///
    /// @param port 0 for any free one
    /// @param controls where other emulators take orders, by name, each ending in a slash; the page knows `gemini`
    public static PageServer start(int port, TelegramEmulator telegram, Map<String, URI> controls) {
        return new PageServer(port, telegram, controls);
    }

    public String url() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @Override
    public void close() {
        closed = true;
        telegram.wakeWaiting();
        server.stop();
        neighbours.close();
    }

    private void events(SseClient client) {
        try {
            var version = 0L;
            while (!client.terminated()) {
                var now = telegram.awaitChange(version, HEARTBEAT);
                if (closed) {
                    return;
                }
                tell(client, version, now);
                version = now;
            }
        } catch (RuntimeException gone) {
            // The browser has left in the middle of an event; there is nobody to tell.
            LOG.debug("A page has left", gone);
        }
    }

    private static void tell(SseClient client, long before, long now) {
        if (now == before) {
            client.sendComment("still here");
        } else {
            client.sendEvent("changed", Long.toString(now));
        }
    }

    private static void file(Context ctx, String name) throws IOException {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (var stream = name.contains("/") ? null : PageServer.class.getResourceAsStream(name)) {
            if (stream == null || type == null) {
                ctx.status(404).result("Not found");
                return;
            }
            ctx.contentType(type).header("Cache-Control", "no-store").result(stream.readAllBytes());
        }
    }
}
