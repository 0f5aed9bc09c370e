package org.imagetoimageai.sandbox.telegram;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The HTTP side: `/bot{token}/{method}` and `/file/bot{token}/{path}`, see [Making
/// requests](https://core.telegram.org/bots/api#making-requests). Faults act here, around the method.
final class BotApiServer {
    private static final long LARGEST_REQUEST = 64L * 1024 * 1024;

    private final Backend backend;
    private final Faults faults;
    private final Journal journal;
    private final Map<String, Named> methods = new HashMap<>();
    private final Javalin server;

    BotApiServer(Backend backend, Faults faults, Journal journal, int port) {
        this.backend = backend;
        this.faults = faults;
        this.journal = journal;
        offer(new SendMethods(backend).methods());
        offer(new EditMethods(backend).methods());
        offer(new CopyMethods(backend).methods());
        offer(new DeleteMethods(backend).methods());
        offer(new ChatMethods(backend).methods());
        offer(new WebhookMethods(backend).methods());
        offer(new BotMethods(backend).methods());
        this.server = Javalin.create(config -> {
                    config.concurrency.useVirtualThreads = true;
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = LARGEST_REQUEST;
                    config.jetty.host = "127.0.0.1";
                    config.jetty.port = port;
                    config.routes.get("/bot{token}/{method}", this::call);
                    config.routes.post("/bot{token}/{method}", this::call);
                    config.routes.get("/file/bot{token}/<path>", this::download);
                    config.routes.error(404, ctx -> refuseIfBare(ctx));
                })
                .start();
    }

    int port() {
        return server.port();
    }

    void close() {
        server.stop();
    }

    /// A call whose caller waits for no answer.
    void invoke(String name, Parameters call) {
        var method = methods.get(name.toLowerCase(Locale.ROOT));
        if (method == null) {
            note(name, call.forJournal(), "Not Found");
            return;
        }
        try {
            method.method().answer(call);
            note(method.name(), call.forJournal(), "ok");
        } catch (Refusal refusal) {
            note(method.name(), call.forJournal(), refusal.description());
        }
    }

    private void offer(Map<String, Method> some) {
        some.forEach((name, method) -> methods.put(name.toLowerCase(Locale.ROOT), new Named(name, method)));
    }

    private void call(Context ctx) {
        if (!ctx.pathParam("token").equals(backend.bot().token())) {
            refuse(ctx, new Refusal(401, "Unauthorized", 0));
            return;
        }
        var method = methods.get(ctx.pathParam("method").toLowerCase(Locale.ROOT));
        if (method == null) {
            var absent = new Refusal(404, "Not Found", 0);
            note(ctx.pathParam("method"), Json.object(), absent.description());
            refuse(ctx, absent);
            return;
        }
        try {
            answer(ctx, method, Requests.parameters(ctx));
        } catch (Refusal unreadable) {
            note(method.name(), Json.object(), unreadable.description());
            refuse(ctx, unreadable);
        }
    }

    private void answer(Context ctx, Named method, Parameters call) {
        pause(faults.latencyOf(method.name()));
        var throttle = faults.throttleOf(call.text("chat_id").orElse(""));
        if (throttle > 0) {
            refuse(ctx, method, call, Refusal.tooMany(throttle));
            return;
        }
        faults.take(method.name())
                .ifPresentOrElse(planned -> meet(planned, ctx, method, call), () -> plainly(ctx, method, call));
    }

    private void meet(Faults.Planned planned, Context ctx, Named method, Parameters call) {
        switch (planned.fault()) {
            case THROTTLE -> refuse(ctx, method, call, Refusal.tooMany(planned.retryAfterSeconds()));
            case SERVER_ERROR -> refuse(ctx, method, call, new Refusal(500, "Internal Server Error", 0));
            case DROP -> {
                note(method.name(), call.forJournal(), Fault.DROP.label());
                drop(ctx);
            }
            case LOSE_ANSWER -> spoiled(method, call, Fault.LOSE_ANSWER, _ -> drop(ctx), ctx);
            case BROKEN_JSON ->
                spoiled(
                        method,
                        call,
                        Fault.BROKEN_JSON,
                        whole -> send(ctx, whole.substring(0, whole.length() / 2)),
                        ctx);
            case DATE_ZERO ->
                spoiled(
                        method,
                        call,
                        Fault.DATE_ZERO,
                        whole -> send(ctx, whole.replaceFirst("\"date\":\\d+", "\"date\":0")),
                        ctx);
        }
    }

    private void plainly(Context ctx, Named method, Parameters call) {
        try {
            var result = method.method().answer(call);
            if (!method.name().equals("getUpdates") || !result.isEmpty()) {
                note(method.name(), call.forJournal(), "ok");
            }
            send(ctx, success(result));
        } catch (Refusal refusal) {
            refuse(ctx, method, call, refusal);
        }
    }

    private void spoiled(Named method, Parameters call, Fault fault, Spoiler spoiler, Context ctx) {
        try {
            var result = method.method().answer(call);
            note(method.name(), call.forJournal(), fault.label());
            spoiler.deliver(success(result));
        } catch (Refusal refusal) {
            refuse(ctx, method, call, refusal);
        }
    }

    private void download(Context ctx) {
        var file = backend.files().at(ctx.pathParam("path")).orElse(null);
        if (!ctx.pathParam("token").equals(backend.bot().token())) {
            refuse(ctx, new Refusal(401, "Unauthorized", 0));
        } else if (file == null) {
            refuse(ctx, new Refusal(404, "Not Found", 0));
        } else {
            ctx.contentType("application/octet-stream").result(file.bytes());
        }
    }

    private void refuse(Context ctx, Named method, Parameters call, Refusal refusal) {
        note(method.name(), call.forJournal(), refusal.description());
        refuse(ctx, refusal);
    }

    private void note(String method, ObjectNode parameters, String outcome) {
        journal.note(new Journal.Call(method, parameters, backend.clock().instant(), outcome));
    }

    private static void refuse(Context ctx, Refusal refusal) {
        ctx.status(refusal.code()).contentType("application/json").result(refusal.body());
    }

    private static void refuseIfBare(Context ctx) {
        if (!"application/json".equals(ctx.res().getContentType())) {
            refuse(ctx, new Refusal(404, "Not Found", 0));
        }
    }

    private static String success(@Nullable JsonNode result) {
        return Json.write(Json.object().put("ok", true).set("result", result));
    }

    private static void send(Context ctx, String body) {
        ctx.contentType("application/json").result(body);
    }

    private static void drop(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }

    private static void pause(Duration latency) {
        var until = System.nanoTime() + latency.toNanos();
        for (var left = latency.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private record Named(String name, Method method) {}

    @FunctionalInterface
    private interface Spoiler {
        void deliver(String answer);
    }
}
