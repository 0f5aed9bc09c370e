package org.imagetoimageai.sandbox.telegram;

import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The typed facade once more over HTTP, under `/api/telegram`: JSON in, JSON out; what cannot be done answers 400 with
/// an `error`.
public final class TelegramControl {
    private final TelegramEmulator telegram;
    private final TelegramView view;

    private TelegramControl(TelegramEmulator telegram) {
        this.telegram = telegram;
        this.view = new TelegramView(telegram);
    }

    /// Adds the routes to a server.
    public static void addTo(RoutesConfig routes, TelegramEmulator telegram) {
        var control = new TelegramControl(telegram);
        control.people(routes);
        control.updates(routes);
        control.switches(routes);
        new ChatControl(telegram, control.view).addTo(routes);
        new GatheringControl(telegram).addTo(routes);
    }

    private void people(RoutesConfig routes) {
        routes.get("/api/telegram", ControlCall.answering(telegram, _ -> view.overview()));
        routes.post("/api/telegram/people", ControlCall.answering(telegram, this::addPerson));
        routes.patch("/api/telegram/people/{person}", ControlCall.answering(telegram, call -> {
            call.person().speaks(ControlCall.required(call.body(), "language"));
            return Json.object();
        }));
        routes.get("/api/telegram/files/{file}", ctx -> {
            var file = telegram.backend().files().find(ctx.pathParam("file"));
            // Whatever somebody sent stays harmless when it is opened.
            ctx.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
            ctx.header("X-Content-Type-Options", "nosniff");
            file.ifPresentOrElse(
                    found -> ctx.contentType(found.mimeType()).result(found.bytes()),
                    () -> ctx.status(404).result("No such file"));
        });
    }

    private void updates(RoutesConfig routes) {
        routes.post(
                "/api/telegram/updates",
                ControlCall.answering(telegram, call -> id(telegram.injectUpdate(call.body()))));
        routes.post("/api/telegram/updates/{id}/repeat", ControlCall.answering(telegram, this::repeat));
        routes.get(
                "/api/telegram/journal",
                ControlCall.answering(
                        telegram,
                        call -> view.journal(
                                call.query("method"),
                                call.number("since", 0),
                                call.number("last", Integer.MAX_VALUE))));
    }

    private void switches(RoutesConfig routes) {
        routes.post("/api/telegram/faults", ControlCall.answering(telegram, this::plan));
        routes.delete("/api/telegram/faults", ControlCall.answering(telegram, _ -> {
            telegram.faults().clear();
            return Json.object();
        }));
        routes.put("/api/telegram/limits", ControlCall.answering(telegram, call -> {
            telegram.enforceRateLimits(call.body().path("rates").asBoolean(true));
            return Json.object();
        }));
    }

    private JsonNode addPerson(ControlCall call) {
        var wanted = call.body();
        var person = telegram.person(
                ControlCall.required(wanted, "name"),
                ControlCall.optional(wanted, "username"),
                ControlCall.optional(wanted, "language"));
        return view.person(call.conversation(person.id()));
    }

    private JsonNode repeat(ControlCall call) {
        var which = call.path("id");
        var id = which.equals("last") ? telegram.lastUpdateId() : Long.parseLong(which);
        if (call.body().path("under_new_id").asBoolean(false)) {
            return id(telegram.repeatUpdateUnderNewId(id));
        }
        telegram.repeatUpdate(id);
        return id(id);
    }

    private JsonNode plan(ControlCall call) {
        var wanted = call.body();
        if (wanted.has("chat")) {
            telegram.faults()
                    .throttleChat(
                            wanted.path("chat").asLong(0),
                            Duration.ofSeconds(wanted.path("retry_after").asInt(3)));
            return Json.object();
        }
        var method = ControlCall.required(wanted, "method");
        if (wanted.has("latency")) {
            telegram.faults().delay(method, Duration.ofMillis((long)
                    (wanted.path("latency").asDouble(0) * 1000)));
        } else {
            var fault = Fault.valueOf(ControlCall.required(wanted, "fault").toUpperCase(Locale.ROOT));
            var times = wanted.path("times").asInt(1);
            telegram.faults()
                    .plan(method, fault, times, wanted.path("retry_after").asInt(3));
        }
        return Json.object();
    }

    private static ObjectNode id(long updateId) {
        return Json.object().put("update_id", updateId);
    }
}
