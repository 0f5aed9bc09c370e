package org.imagetoimageai.sandbox.gemini;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import tools.jackson.databind.JsonNode;

/// The HTTP side of the emulator.
final class GeminiServer {

    /// Of a [request with pictures in it](https://ai.google.dev/gemini-api/docs/file-input-methods).
    private static final long LARGEST_REQUEST = 100L * 1024 * 1024;

    private static final String VERTEX = "/{version}/projects/{project}/locations/{location}/publishers/google/models/";

    private final Backend backend;
    private final Javalin server;
    private volatile boolean stopping;

    GeminiServer(Backend backend, Control control, int port) {
        this.backend = backend;
        this.server = Javalin.create(config -> {
                    config.concurrency.useVirtualThreads = true;
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = 2 * LARGEST_REQUEST;
                    config.http.compressionStrategy = CompressionStrategy.NONE;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = port;
                    control.offer(config.routes);
                    config.routes.post("/{version}/models/{call}", ctx -> call(ctx, Admission::toDeveloper));
                    config.routes.post(VERTEX + "{call}", ctx -> call(ctx, Admission::toVertex));
                    config.routes.get("/{version}/models/{model}", ctx -> model(ctx, Admission::toDeveloper));
                    config.routes.get(VERTEX + "{model}", ctx -> model(ctx, Admission::toVertex));
                    config.routes.get(
                            "/{version}/publishers/google/models/{model}", ctx -> model(ctx, Admission::toVertex));
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

    /// How a service checks who calls.
    @FunctionalInterface
    private interface Door {
        Admission admit(Context ctx, Keys keys);
    }

    private void models(Context ctx) {
        Admission.toDeveloper(ctx, backend.keys());
        send(ctx, 200, backend.models().page(number(ctx, "pageSize"), number(ctx, "pageToken")));
    }

    private void model(Context ctx, Door door) {
        var admitted = door.admit(ctx, backend.keys());
        send(
                ctx,
                200,
                backend.models()
                        .find(ctx.pathParam("model"), admitted.version())
                        .describe());
    }

    private void call(Context ctx, Door door) throws IOException {
        var call = ctx.pathParam("call");
        var colon = call.lastIndexOf(':');
        var id = colon < 0 ? call : call.substring(0, colon);
        if (colon < 0 || !call.substring(colon).equals(":generateContent")) {
            throw Refusal.noModel(id, door.admit(ctx, backend.keys()).version());
        }
        try {
            generate(ctx, id, door);
        } catch (IOException | RuntimeException e) {
            // A provider that goes away answers nothing, whatever its end did to the call.
            if (!stopping) {
                throw e;
            }
            drop(ctx);
        }
    }

    private void generate(Context ctx, String id, Door door) throws IOException {
        var arrival = backend.journal().arrival(id);
        var asked = Call.Asked.nothing("");
        try {
            var admitted = door.admit(ctx, backend.keys());
            asked = Call.Asked.nothing(admitted.by());
            var model = backend.models().find(id, admitted.version());
            var request = RequestReader.read(model, body(ctx));
            asked = request.asked(admitted.by());
            backend.linger();
            backend.keys().checkQuota(admitted.by(), id, backend.faults().retryAfter());
            var reply = new Generation(model, request, backend.studio(), backend.faults()).reply();
            backend.journal().enter(arrival, asked, reply.outcome(), reply.painted());
            give(ctx, reply);
        } catch (Refusal refusal) {
            backend.journal().enter(arrival, asked, refusal.status(), null);
            throw refusal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            backend.journal().enter(arrival, asked, "INTERRUPTED", null);
            drop(ctx);
        }
    }

    private static byte[] body(Context ctx) {
        var body = ctx.bodyAsBytes();
        if (body.length > LARGEST_REQUEST) {
            throw Refusal.tooLarge(LARGEST_REQUEST);
        }
        return body;
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
