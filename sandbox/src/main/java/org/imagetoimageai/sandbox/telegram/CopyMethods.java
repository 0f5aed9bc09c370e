package org.imagetoimageai.sandbox.telegram;

import java.util.Map;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Extra;
import org.imagetoimageai.sandbox.telegram.Room.Medium;
import tools.jackson.databind.JsonNode;

/// [copyMessage](https://core.telegram.org/bots/api#copymessage) and
/// [forwardMessage](https://core.telegram.org/bots/api#forwardmessage): anything but service messages, from where the
/// bot may look.
final class CopyMethods {
    private final Backend backend;
    private final Outbox outbox;

    CopyMethods(Backend backend) {
        this.backend = backend;
        this.outbox = new Outbox(backend);
    }

    Map<String, Method> methods() {
        return Map.of("copyMessage", this::copy, "forwardMessage", this::forward);
    }

    private JsonNode copy(Parameters call) {
        var original = original(call, "copy", "copied");
        var words = call.text("caption").isPresent()
                ? Texts.caption(call)
                : original.body().words();
        var extra = original.body().extra();
        var body = extra == null ? original.body().with(words) : withoutOrigin(original.body(), words, extra);
        var sent = outbox.one(call, medium(original), body);
        return Json.object().put("message_id", sent.path("message_id").asInt());
    }

    private JsonNode forward(Parameters call) {
        var original = original(call, "forward", "forwarded");
        var origin = backend.monitor().look(() -> backend.wire().origin(room(call), original));
        return outbox.one(call, medium(original), Bodies.forwarded(original, origin));
    }

    private ChatMessage original(Parameters call, String verb, String participle) {
        var id = (int)
                call.number("message_id").orElseThrow(() -> Refusal.badRequest("message identifier is not specified"));
        return backend.monitor().look(() -> {
            var room = room(call);
            room.requireReachable();
            var message = room.find(id).orElseThrow(() -> Refusal.badRequest("message to " + verb + " not found"));
            if (message.isService()) {
                throw Refusal.badRequest("message can't be " + participle);
            }
            return message;
        });
    }

    private Room room(Parameters call) {
        var from = call.text("from_chat_id").orElse("").trim();
        if (from.isEmpty()) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return backend.chats().named(from);
    }

    private static Body withoutOrigin(Body body, Words words, Extra extra) {
        return extra.field().equals("forward_origin")
                ? new Body(words, body.photo(), body.document(), null)
                : body.with(words);
    }

    private static Medium medium(ChatMessage message) {
        if (message.document().isPresent()) {
            return Medium.DOCUMENT;
        }
        return message.photo().isPresent() ? Medium.PHOTO : Medium.TEXT;
    }
}
