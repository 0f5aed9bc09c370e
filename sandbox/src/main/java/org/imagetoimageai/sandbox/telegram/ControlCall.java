package org.imagetoimageai.sandbox.telegram;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One call of the page: what it names and asks, and the answer.
final class ControlCall {
    private final Context ctx;
    private final TelegramEmulator telegram;

    private ControlCall(Context ctx, TelegramEmulator telegram) {
        this.ctx = ctx;
        this.telegram = telegram;
    }

    /// Answers with what the step yields; what cannot be done answers 400 with an `error`.
    static Handler answering(TelegramEmulator telegram, Step step) {
        return ctx -> {
            var call = new ControlCall(ctx, telegram);
            try {
                call.answer(step.of(call));
            } catch (IllegalArgumentException | IllegalStateException | Refusal | JacksonException e) {
                ctx.status(400);
                call.answer(Json.object().put("error", String.valueOf(e.getMessage())));
            }
        };
    }

    Context context() {
        return ctx;
    }

    ObjectNode body() {
        var body = ctx.body();
        return body.isBlank() ? Json.object() : (ObjectNode) Json.parse(body);
    }

    String path(String name) {
        return ctx.pathParam(name);
    }

    String query(String name) {
        var value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    int number(String name, int otherwise) {
        var value = query(name);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    TelegramPerson person() {
        return person(Long.parseLong(path("person")));
    }

    TelegramPerson person(long id) {
        return telegram.find(id).orElseThrow(() -> new IllegalArgumentException("No such person"));
    }

    Conversation conversation() {
        return conversation(Long.parseLong(path("person")));
    }

    Conversation conversation(long id) {
        return telegram.backend().people().find(id).orElseThrow(() -> new IllegalArgumentException("No such person"));
    }

    /// The chat the path names, which the person of the path must be in; their own id stands for the one with the bot.
    Room room() {
        var person = conversation();
        return telegram.backend()
                .chats()
                .find(Long.parseLong(path("chat")))
                .filter(room -> isIn(room, person))
                .orElseThrow(() -> new IllegalArgumentException("No such chat"));
    }

    Gathering gathering() {
        if (room() instanceof Gathering gathering) {
            return gathering;
        }
        throw new IllegalArgumentException("Not a group or channel");
    }

    private static boolean isIn(Room room, Conversation person) {
        return switch (room) {
            case Gathering gathering -> gathering.membershipOf(person.id()).isPresent();
            default -> room == person;
        };
    }

    private void answer(JsonNode node) {
        ctx.contentType("application/json").result(Json.write(node));
    }

    static String required(JsonNode node, String name) {
        var value = optional(node, name);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return value;
    }

    static String optional(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    static @Nullable Integer id(JsonNode node, String name) {
        return node.path(name).isNumber() ? node.path(name).asInt() : null;
    }

    interface Step {
        JsonNode of(ControlCall call);
    }
}
