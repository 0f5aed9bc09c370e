package org.imagetoimageai.sandbox.gemini;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The HTTP side of the emulator.
final class GeminiServer {

    private static final Set<String> VERSIONS = Set.of("v1", "v1beta", "v1alpha");
    private static final long LARGEST_REQUEST = 100L * 1024 * 1024;

    private final Backend backend;
    private final Javalin server;
    private volatile boolean stopping;

    GeminiServer(Backend backend, Control control, int port) {
        this.backend = backend;
        this.server = Javalin.create(config -> {
                    config.concurrency.useVirtualThreads = true;
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = LARGEST_REQUEST;
                    config.http.compressionStrategy = CompressionStrategy.NONE;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = port;
                    control.offer(config.routes);
                    config.routes.post("/{version}/models/{call}", this::call);
                    config.routes.get("/{version}/models/{model}", this::model);
                    config.routes.get("/{version}/models", this::models);
                    config.routes.exception(Refusal.class, (refusal, ctx) -> refuse(ctx, refusal));
                })
                .start();
    }

    int port() {
        return server.port();
    }

    void stop() {
        stopping = true;
        server.stop();
    }

    private void models(Context ctx) {
        admit(ctx);
        send(ctx, 200, backend.models().page(number(ctx, "pageSize"), number(ctx, "pageToken")));
    }

    private void model(Context ctx) {
        var version = admit(ctx);
        send(ctx, 200, backend.models().find(ctx.pathParam("model"), version).describe());
    }

    private void call(Context ctx) throws IOException {
        var call = ctx.pathParam("call");
        var colon = call.lastIndexOf(':');
        var id = colon < 0 ? call : call.substring(0, colon);
        if (colon < 0 || !call.substring(colon).equals(":generateContent")) {
            throw Refusal.noModel(id, admit(ctx));
        }
        try {
            generate(ctx, id);
        } catch (IOException | RuntimeException e) {
            // A provider that goes away answers nothing, whatever its end did to the call.
            if (!stopping) {
                throw e;
            }
            drop(ctx);
        }
    }

    private void generate(Context ctx, String id) throws IOException {
        var arrival = backend.journal().arrival(id);
        var prompt = "";
        try {
            var model = backend.models().find(id, admit(ctx));
            var request = RequestReader.read(model, ctx.bodyAsBytes());
            prompt = request.prompt();
            backend.linger();
            var reply = new Generation(model, request, backend.studio(), backend.faults()).reply();
            backend.journal().enter(arrival, prompt, reply.outcome(), reply.painted());
            give(ctx, reply);
        } catch (Refusal refusal) {
            backend.journal().enter(arrival, prompt, refusal.status(), null);
            throw refusal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            backend.journal().enter(arrival, prompt, "INTERRUPTED", null);
            drop(ctx);
        }
    }

    private static void give(Context ctx, Generation.Reply reply) throws IOException {
        switch (reply) {
            case Generation.Reply.Body body ->
                ctx.status(body.status())
                        .contentType("application/json; charset=UTF-8")
                        .result(body.bytes());
            case Generation.Reply.CutOff half -> cutOff(ctx, half.whole().bytes());
            case Generation.Reply.Drop _ -> drop(ctx);
        }
    }

    /// Checks version and key, the version first as there is no service to show a key to otherwise.
    private String admit(Context ctx) {
        var version = ctx.pathParam("version");
        if (!VERSIONS.contains(version)) {
            throw Refusal.of(404, "NOT_FOUND", "Requested entity was not found.");
        }
        var key = firstOf(ctx.header("x-goog-api-key"), ctx.queryParam("key"));
        if (key == null || key.isEmpty()) {
            throw Refusal.noKey();
        }
        if (!key.equals(backend.apiKey())) {
            throw Refusal.wrongKey();
        }
        return version;
    }

    private static @Nullable String firstOf(@Nullable String header, @Nullable String query) {
        return header == null ? query : header;
    }

    private static int number(Context ctx, String name) {
        var value = ctx.queryParam(name);
        try {
            return value == null || value.isEmpty() ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Refusal.invalidField(name, "Invalid value at '" + name + "' (TYPE_INT32), \"" + value + "\"");
        }
    }

    private static void refuse(Context ctx, Refusal refusal) {
        send(ctx, refusal.code(), refusal.body());
    }

    static void send(Context ctx, int status, JsonNode body) {
        ctx.status(status).contentType("application/json; charset=UTF-8").result(Json.write(body));
    }

    private static void cutOff(Context ctx, byte[] whole) throws IOException {
        var response = ctx.res();
        response.setContentType("application/json; charset=UTF-8");
        response.setContentLength(whole.length);
        response.getOutputStream().write(whole, 0, whole.length / 2);
        response.flushBuffer();
        drop(ctx);
    }

    private static void drop(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
