package org.imagetoimageai.sandbox.gemini;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The emulator's own endpoints, for the sandbox page and for scripts; Java tests use [GeminiEmulator]. All bodies are
/// JSON objects:
///
/// | | |
/// |---|---|
/// | `GET /control/calls` | the journal; `DELETE` empties it |
/// | `GET /control/faults` | the names of all faults; `DELETE` takes all back |
/// | `POST /control/faults` | `{"fault": …}` for good, with `"calls": n` for the next n, with `"word": …` by prompt |
/// | `PUT /control/latency` | `{"millis": …}` |
/// | `PUT /control/retry-after` | `{"seconds": …}` |
/// | `PUT /control/format` | `{"format": "PNG"}`, `"JPEG"`, or nothing to alternate |
/// | `PUT /control/keys` | `{"key": …, "state": "GOOD"}`, `"EXHAUSTED"` or `"REVOKED"`; `DELETE` puts all back |
/// | `PUT /control/models` | `{"model": …}` offers one more; `DELETE /control/models/{model}` retires it |
/// | `POST /control/hold`, `POST /control/let-go` | keeps calls in flight |
/// | `POST /control/offline` | `{"millis": …}`: connections are refused for that long |
final class Control {

    private static final Set<String> NAMES =
            Set.of("fault", "calls", "word", "millis", "seconds", "format", "key", "state", "model");

    private final Backend backend;
    private final Consumer<Duration> goOffline;

    Control(Backend backend, Consumer<Duration> goOffline) {
        this.backend = backend;
        this.goOffline = goOffline;
    }

    void offer(RoutesConfig routes) {
        routes.get("/control/calls", this::calls);
        routes.delete("/control/calls", ctx -> done(ctx, backend.journal()::clear));
        routes.get("/control/faults", Control::names);
        routes.post("/control/faults", this::plan);
        routes.delete("/control/faults", ctx -> done(ctx, backend.faults()::clear));
        routes.put("/control/latency", ctx -> done(ctx, () -> backend.faults().latency(millis(ctx))));
        routes.put(
                "/control/retry-after", ctx -> done(ctx, () -> backend.faults().retryAfter(seconds(ctx))));
        routes.put("/control/format", ctx -> done(ctx, () -> format(ctx)));
        routes.put("/control/keys", ctx -> done(ctx, () -> key(ctx)));
        routes.delete("/control/keys", ctx -> done(ctx, backend.keys()::reset));
        routes.put("/control/models", ctx -> done(ctx, () -> backend.models().offer(text(ctx, "model"))));
        routes.delete(
                "/control/models/{model}",
                ctx -> done(ctx, () -> backend.models().remove(ctx.pathParam("model"))));
        routes.post("/control/hold", ctx -> done(ctx, backend.gate()::close));
        routes.post("/control/let-go", ctx -> done(ctx, backend.gate()::open));
        routes.post("/control/offline", ctx -> done(ctx, () -> goOffline.accept(millis(ctx))));
    }

    private void calls(Context ctx) {
        var journal = backend.journal();
        var body = Json.object().put("arrived", journal.arrived()).put("paid", journal.paidCalls());
        var list = body.putArray("calls");
        journal.calls()
                .forEach(call -> list.addObject()
                        .put("number", call.number())
                        .put("at", call.at().toString())
                        .put("model", call.model())
                        .put("by", call.asked().by())
                        .put("prompt", call.prompt())
                        .put("turns", call.asked().turns())
                        .put("pictures", call.asked().pictures().size())
                        .put("outcome", call.outcome())
                        .put("bytes", call.bytes())
                        .put("sha256", call.sha256()));
        GeminiServer.send(ctx, 200, body);
    }

    private static void names(Context ctx) {
        var body = Json.object();
        var names = body.putArray("faults");
        Arrays.stream(Fault.values()).map(Fault::name).forEach(names::add);
        GeminiServer.send(ctx, 200, body);
    }

    private void plan(Context ctx) {
        var wish = body(ctx);
        var fault = one(Fault.values(), wish.text("fault").orElse(""));
        wish.text("word").ifPresentOrElse(word -> backend.faults().whenPromptContains(word, fault), () -> {
            if (wish.has("calls")) {
                backend.faults().next(wish.number("calls", 1), fault);
            } else {
                backend.faults().always(fault);
            }
        });
        GeminiServer.send(ctx, 200, Json.object());
    }

    private void format(Context ctx) {
        backend.studio()
                .format(body(ctx)
                        .text("format")
                        .map(name -> one(PictureFormat.values(), name))
                        .orElse(null));
    }

    private void key(Context ctx) {
        backend.keys().set(text(ctx, "key"), one(Keys.State.values(), text(ctx, "state")));
    }

    private static String text(Context ctx, String name) {
        return body(ctx)
                .text(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.invalid("Missing: " + name));
    }

    private static void done(Context ctx, Runnable act) {
        act.run();
        JsonNode nothing = Json.object();
        GeminiServer.send(ctx, 200, nothing);
    }

    private static Duration millis(Context ctx) {
        return Duration.ofMillis(body(ctx).number("millis", 0));
    }

    private static Duration seconds(Context ctx) {
        return Duration.ofSeconds(body(ctx).number("seconds", 0));
    }

    private static Message body(Context ctx) {
        return new Message(Json.read(ctx.bodyAsBytes()), "", NAMES);
    }

    private static <E extends Enum<E>> E one(E[] known, String name) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("Not one of " + Arrays.toString(known) + ": " + name));
    }
}
