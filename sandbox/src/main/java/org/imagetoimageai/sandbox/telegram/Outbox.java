package org.imagetoimageai.sandbox.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How messages of the bot come into a chat: where they may, at the published rates, in the topic and as the answer the
/// call asks for.
final class Outbox {
    private final Backend backend;

    Outbox(Backend backend) {
        this.backend = backend;
    }

    JsonNode one(Parameters call, Room.Medium medium, Body body) {
        var markup = Keyboards.of(call);
        return backend.monitor().change(() -> {
            var room = room(call, medium);
            var place = place(call, room);
            backend.limits().spend("send", room, 1);
            return backend.wire().message(room, add(room, body, place, markup));
        });
    }

    /// All of them or none; albums carry no keyboard.
    JsonNode album(Parameters call, Room.Medium medium, List<Body> bodies) {
        return backend.monitor().change(() -> {
            var room = room(call, medium);
            var place = place(call, room).ofAlbum(backend.serials().album());
            backend.limits().spend("send", room, bodies.size());
            var sent = new ArrayList<ChatMessage>();
            bodies.forEach(body -> sent.add(add(room, body, place, null)));
            var answer = Json.array();
            sent.forEach(message -> answer.add(backend.wire().message(room, message)));
            return answer;
        });
    }

    /// Before the work on the bytes; asked again when the message is added.
    void requireSending(Parameters call, Room.Medium medium) {
        backend.monitor().run(() -> room(call, medium));
    }

    private Room room(Parameters call, Room.Medium medium) {
        var room = backend.chats().of(call);
        room.requireSending(medium);
        return room;
    }

    private ChatMessage add(Room room, Body body, Place place, @Nullable JsonNode markup) {
        var author = Author.of(backend.bot());
        var now = backend.clock().instant();
        if (room instanceof Conversation chat) {
            chat.endDraft();
        }
        return room.add(id -> new ChatMessage(id, author, now, null, body, place, markup));
    }

    private Place place(Parameters call, Room room) {
        var number = call.number("message_thread_id");
        var wanted = number.isPresent() && number.getAsLong() != 0 ? Integer.valueOf((int) number.getAsLong()) : null;
        var place = Place.in(room).under(room.thread(wanted));
        var reply = call.json("reply_parameters").orElse(null);
        return reply == null || reply.isNull() ? place : answering(place, reply, room);
    }

    private Place answering(Place place, JsonNode reply, Room here) {
        if (!reply.path("message_id").isNumber()) {
            throw Refusal.badRequest("can't parse reply parameters: Can't find field \"message_id\"");
        }
        var elsewhere = reply.path("chat_id").asString("");
        var room = elsewhere.isEmpty() ? here : backend.chats().named(elsewhere);
        var answered = room.find(reply.path("message_id").asInt())
                .filter(message ->
                        room != here || place.thread() == null || Objects.equals(message.threadId(), place.thread()))
                .orElse(null);
        if (answered == null) {
            return ignored(reply, place);
        }
        if (room != here) {
            return place;
        }
        return place.answering(answered.id())
                .under(here instanceof Gathering forum && forum.isForum() ? answered.threadId() : place.thread())
                .quoting(quote(reply, answered));
    }

    private static Place ignored(JsonNode reply, Place place) {
        if (reply.path("allow_sending_without_reply").asBoolean(false)) {
            return place;
        }
        throw Refusal.badRequest("message to be replied not found");
    }

    private static @Nullable String quote(JsonNode reply, ChatMessage answered) {
        var quote = reply.path("quote").asString("");
        if (!answered.text().contains(quote)) {
            throw Refusal.badRequest("QUOTE_TEXT_INVALID");
        }
        return quote.isEmpty() ? null : quote;
    }
}
