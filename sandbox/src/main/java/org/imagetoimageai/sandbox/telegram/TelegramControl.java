package org.imagetoimageai.sandbox.telegram;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The typed facade once more over HTTP, under `/api/telegram`: JSON in, JSON out; what cannot be done answers 400 with
/// an `error`.
public final class TelegramControl {
    private static final String PERSON = "/api/telegram/people/{id}";

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
        control.chat(routes);
        control.machinery(routes);
    }

    private void people(RoutesConfig routes) {
        routes.get("/api/telegram", guarded(ctx -> answer(ctx, view.overview())));
        routes.post("/api/telegram/people", guarded(this::addPerson));
        routes.patch(PERSON, guarded(ctx -> {
            person(ctx).speaks(text(body(ctx), "language"));
            answer(ctx, Json.object());
        }));
        routes.post(PERSON + "/block", guarded(ctx -> {
            person(ctx).blocks();
            answer(ctx, Json.object());
        }));
        routes.post(PERSON + "/unblock", guarded(ctx -> {
            person(ctx).unblocks();
            answer(ctx, Json.object());
        }));
    }

    private void chat(RoutesConfig routes) {
        routes.get(
                PERSON + "/chat",
                guarded(ctx ->
                        answer(ctx, view.chat(conversation(ctx), number(ctx.queryParam("last"), Integer.MAX_VALUE)))));
        routes.post(
                PERSON + "/start",
                guarded(ctx -> answer(ctx, shown(ctx, person(ctx).pressesStart(optional(body(ctx), "payload"))))));
        routes.post(PERSON + "/messages", guarded(ctx -> answer(ctx, shown(ctx, write(ctx)))));
        routes.post(
                PERSON + "/photos",
                guarded(ctx ->
                        answer(ctx, shown(ctx, person(ctx).sendsPhoto(ctx.bodyAsBytes(), query(ctx, "caption"))))));
        routes.post(
                PERSON + "/documents",
                guarded(ctx -> answer(
                        ctx,
                        shown(
                                ctx,
                                person(ctx)
                                        .sendsDocument(
                                                query(ctx, "name"), ctx.bodyAsBytes(), query(ctx, "caption"))))));
        routes.post(PERSON + "/presses", guarded(ctx -> answer(ctx, view.press(press(ctx)))));
        routes.get("/api/telegram/files/{file}", guarded(this::file));
    }

    private void machinery(RoutesConfig routes) {
        routes.post("/api/telegram/updates", guarded(ctx -> answer(ctx, id(telegram.injectUpdate(body(ctx))))));
        routes.post("/api/telegram/updates/{id}/repeat", guarded(this::repeat));
        routes.get(
                "/api/telegram/journal",
                guarded(ctx -> answer(
                        ctx,
                        view.journal(
                                query(ctx, "method"),
                                number(ctx.queryParam("since"), 0),
                                number(ctx.queryParam("last"), Integer.MAX_VALUE)))));
        routes.post("/api/telegram/faults", guarded(this::plan));
        routes.delete("/api/telegram/faults", guarded(ctx -> {
            telegram.faults().clear();
            answer(ctx, Json.object());
        }));
        routes.put("/api/telegram/limits", guarded(ctx -> {
            telegram.enforceRateLimits(body(ctx).path("rates").asBoolean(true));
            answer(ctx, Json.object());
        }));
    }

    private void addPerson(Context ctx) {
        var wanted = body(ctx);
        var person = telegram.person(text(wanted, "name"), optional(wanted, "username"), optional(wanted, "language"));
        answer(ctx, view.person(conversation(person.id())));
    }

    private ChatMessage write(Context ctx) {
        var wanted = body(ctx);
        var person = person(ctx);
        var text = text(wanted, "text");
        if (wanted.has("entities")) {
            return person.sendsFormatted(text, entities(wanted.path("entities")));
        }
        var answered = wanted.path("reply_to");
        return answered.isNumber()
                ? person.repliesTo(
                        conversation(ctx)
                                .find(answered.asInt())
                                .orElseThrow(() -> new IllegalArgumentException("No message " + answered)),
                        text)
                : person.sends(text);
    }

    private static List<MessageEntity> entities(JsonNode given) {
        var entities = new ArrayList<MessageEntity>();
        given.forEach(entity -> entities.add(MessageEntity.of(
                entity.path("type").asString(""),
                entity.path("offset").asInt(0),
                entity.path("length").asInt(0))));
        return entities;
    }

    private Press press(Context ctx) {
        var wanted = body(ctx);
        var data = optional(wanted, "data");
        var label = optional(wanted, "label");
        return person(ctx)
                .press(
                        wanted.path("message_id").asInt(0),
                        button -> data.isEmpty()
                                ? button.label().equals(label)
                                : button.data().equals(data),
                        data.isEmpty() ? label : data);
    }

    private void file(Context ctx) {
        var file = telegram.backend()
                .files()
                .find(ctx.pathParam("file"))
                .orElseThrow(() -> new IllegalArgumentException("No such file"));
        ctx.contentType(file.mimeType()).result(file.bytes());
    }

    private void repeat(Context ctx) {
        var which = ctx.pathParam("id");
        var id = which.equals("last") ? telegram.lastUpdateId() : Long.parseLong(which);
        if (body(ctx).path("under_new_id").asBoolean(false)) {
            answer(ctx, id(telegram.repeatUpdateUnderNewId(id)));
        } else {
            telegram.repeatUpdate(id);
            answer(ctx, id(id));
        }
    }

    private void plan(Context ctx) {
        var wanted = body(ctx);
        if (wanted.has("chat")) {
            telegram.faults()
                    .throttleChat(
                            wanted.path("chat").asLong(0),
                            Duration.ofSeconds(wanted.path("retry_after").asInt(3)));
            answer(ctx, Json.object());
            return;
        }
        var method = text(wanted, "method");
        if (wanted.has("latency")) {
            telegram.faults().delay(method, Duration.ofMillis((long)
                    (wanted.path("latency").asDouble(0) * 1000)));
        } else {
            var fault = Fault.valueOf(text(wanted, "fault").toUpperCase(Locale.ROOT));
            var times = wanted.path("times").asInt(1);
            telegram.faults()
                    .plan(method, fault, times, wanted.path("retry_after").asInt(3));
        }
        answer(ctx, Json.object());
    }

    private TelegramPerson person(Context ctx) {
        return telegram.find(Long.parseLong(ctx.pathParam("id")))
                .orElseThrow(() -> new IllegalArgumentException("No such person"));
    }

    private Conversation conversation(Context ctx) {
        return conversation(Long.parseLong(ctx.pathParam("id")));
    }

    private Conversation conversation(long id) {
        return telegram.backend().people().find(id).orElseThrow(() -> new IllegalArgumentException("No such person"));
    }

    private ObjectNode shown(Context ctx, ChatMessage message) {
        return view.message(conversation(ctx), message, Set.of());
    }

    private static Handler guarded(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (IllegalArgumentException | IllegalStateException | Refusal | JacksonException e) {
                ctx.status(400);
                answer(ctx, Json.object().put("error", String.valueOf(e.getMessage())));
            }
        };
    }

    private static ObjectNode body(Context ctx) {
        var body = ctx.body();
        return body.isBlank() ? Json.object() : (ObjectNode) Json.parse(body);
    }

    private static String text(JsonNode node, String name) {
        var value = optional(node, name);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }

    private static String optional(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static String query(Context ctx, String name) {
        var value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    private static int number(@Nullable String text, int otherwise) {
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static ObjectNode id(long updateId) {
        return Json.object().put("update_id", updateId);
    }

    private static void answer(Context ctx, JsonNode node) {
        ctx.contentType("application/json").result(Json.write(node));
    }
}
