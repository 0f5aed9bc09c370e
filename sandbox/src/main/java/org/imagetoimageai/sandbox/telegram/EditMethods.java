package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// [Updating messages](https://core.telegram.org/bots/api#updating-messages): only the bot's own, and only to something
/// else than what stands there; deletion within 48 hours, see
/// [deleteMessage](https://core.telegram.org/bots/api#deletemessage).
final class EditMethods {
    private static final Duration DELETABLE = Duration.ofDays(2);
    private static final int MOST_DELETED_AT_ONCE = 100;

    private final Backend backend;

    EditMethods(Backend backend) {
        this.backend = backend;
    }

    Map<String, Method> methods() {
        return Map.of(
                "editMessageText", this::text,
                "editMessageCaption", this::caption,
                "editMessageReplyMarkup", this::markup,
                "deleteMessage", this::delete,
                "deleteMessages", this::deleteMany);
    }

    private JsonNode text(Parameters call) {
        var words = Texts.message(call);
        var markup = Keyboards.inlineOf(call);
        return edit(call, markup, message -> {
            if (message.isMedia()) {
                throw Refusal.badRequest("there is no text in the message to edit");
            }
            return message.body().with(words);
        });
    }

    private JsonNode caption(Parameters call) {
        var words = Texts.caption(call);
        var markup = Keyboards.inlineOf(call);
        return edit(call, markup, message -> {
            if (!message.isMedia()) {
                throw Refusal.badRequest("there is no caption in the message to edit");
            }
            return message.body().with(words);
        });
    }

    private JsonNode markup(Parameters call) {
        return edit(call, Keyboards.inlineOf(call), ChatMessage::body);
    }

    private JsonNode edit(Parameters call, @Nullable JsonNode markup, Change change) {
        var chat = backend.chats().of(call);
        var id = messageId(call);
        return backend.monitor().change(() -> {
            chat.requireReachable();
            var message = chat.find(id).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
            if (!message.fromBot() || (message.markup() != null && !message.hasInlineKeyboard())) {
                throw Refusal.badRequest("message can't be edited");
            }
            var body = change.of(message);
            if (message.shows(body, markup)) {
                throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                        + " exactly the same as a current content and reply markup of the message");
            }
            backend.limits().spend("edit", chat.id());
            var edited = message.edited(body, markup, backend.clock().instant());
            chat.replace(edited);
            return backend.wire().message(chat, edited);
        });
    }

    private JsonNode delete(Parameters call) {
        var chat = backend.chats().of(call);
        var id = messageId(call);
        backend.monitor().run(() -> {
            var message = chat.find(id).orElseThrow(() -> Refusal.badRequest("message to delete not found"));
            if (!isDeletable(message)) {
                throw Refusal.badRequest("message can't be deleted for everyone");
            }
            chat.remove(id);
        });
        return Json.bool(true);
    }

    /// Skips what cannot be found or deleted, as
    /// [deleteMessages](https://core.telegram.org/bots/api#deletemessages) says.
    private JsonNode deleteMany(Parameters call) {
        var chat = backend.chats().of(call);
        var ids = new ArrayList<Integer>();
        call.json("message_ids").orElse(Json.array()).forEach(id -> ids.add(id.asInt(0)));
        if (ids.isEmpty() || ids.size() > MOST_DELETED_AT_ONCE) {
            throw Refusal.badRequest(
                    ids.isEmpty() ? "message identifiers are not specified" : "too many message identifiers specified");
        }
        backend.monitor()
                .run(() -> ids.forEach(
                        id -> chat.find(id).filter(this::isDeletable).ifPresent(message -> chat.remove(message.id()))));
        return Json.bool(true);
    }

    private boolean isDeletable(ChatMessage message) {
        return Duration.between(message.date(), backend.clock().instant()).compareTo(DELETABLE) < 0;
    }

    private static int messageId(Parameters call) {
        return (int)
                call.number("message_id").orElseThrow(() -> Refusal.badRequest("message identifier is not specified"));
    }

    @FunctionalInterface
    private interface Change {
        Body of(ChatMessage message);
    }
}
