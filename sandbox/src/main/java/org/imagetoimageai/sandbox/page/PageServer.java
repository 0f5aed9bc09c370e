package org.imagetoimageai.sandbox.page;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
                    config.routes.get("/api/events", this::events);
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

    /// Stays in the handler as long as the page is there, which costs one virtual thread. Javalin's own event streams
    /// go on with a request that the server has used again once the page has left, and then log without end.
    private void events(Context ctx) throws IOException {
        ctx.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
        var out = ctx.res().getOutputStream();
        try {
            out.flush();
            for (var version = 0L; !closed; ) {
                var now = telegram.awaitChange(version, HEARTBEAT);
                out.write(event(version, now).getBytes(StandardCharsets.UTF_8));
                out.flush();
                version = now;
            }
        } catch (IOException gone) {
            LOG.debug("A page has left", gone);
        }
    }

    private static String event(long before, long now) {
        return now == before ? ": still here\n\n" : "event: changed\ndata: " + now + "\n\n";
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
