package org.imagetoimageai.sandbox.telegram;

import java.util.Map;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// [Updating messages](https://core.telegram.org/bots/api#updating-messages): only the bot's own, in channels others'
/// too if it has the right to; and only to something else than what stands there.
final class EditMethods {
    private final Backend backend;
    private final Attachments attachments;

    EditMethods(Backend backend) {
        this.backend = backend;
        this.attachments = new Attachments(backend.files());
    }

    Map<String, Method> methods() {
        return Map.of(
                "editMessageText", this::text,
                "editMessageCaption", this::caption,
                "editMessageMedia", this::media,
                "editMessageReplyMarkup", this::markup);
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

    /// The caption is part of the media: without a new one there is none. An album stays of one kind.
    private JsonNode media(Parameters call) {
        var given = call.json("media").orElseThrow(() -> Refusal.badRequest("parameter \"media\" is required"));
        if (!given.isObject()) {
            throw Attachments.unreadable("expected an Object");
        }
        var markup = Keyboards.inlineOf(call);
        var room = backend.chats().of(call);
        backend.monitor().run(() -> editable(room, messageId(call)));
        var body = attachments.media(call.within(given), false);
        return edit(call, markup, message -> {
            if (message.albumId().isPresent() && (message.document().isPresent() != (body.document() != null))) {
                throw Refusal.badRequest("can't use the media of the specified type in the album");
            }
            return body;
        });
    }

    private JsonNode markup(Parameters call) {
        return edit(call, Keyboards.inlineOf(call), ChatMessage::body);
    }

    private JsonNode edit(Parameters call, @Nullable JsonNode markup, Change change) {
        var room = backend.chats().of(call);
        var id = messageId(call);
        return backend.monitor().change(() -> {
            var message = editable(room, id);
            var body = change.of(message);
            if (message.shows(body, markup)) {
                throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                        + " exactly the same as a current content and reply markup of the message");
            }
            backend.limits().spend("edit", room, 1);
            var edited = message.edited(body, markup, backend.clock().instant());
            room.replace(edited);
            return backend.wire().message(room, edited);
        });
    }

    private static ChatMessage editable(Room room, int id) {
        room.requireReachable();
        var message = room.find(id).orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        var hasOtherMarkup = message.markup() != null && !message.hasInlineKeyboard();
        if (!isEditable(room, message) || hasOtherMarkup || message.isService()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return message;
    }

    private static boolean isEditable(Room room, ChatMessage message) {
        return room instanceof Gathering gathering ? GatheringAccess.mayEdit(gathering, message) : message.fromBot();
    }

    private static int messageId(Parameters call) {
        return Math.toIntExact(
                call.number("message_id").orElseThrow(() -> Refusal.badRequest("message identifier is not specified")));
    }

    @FunctionalInterface
    private interface Change {
        Body of(ChatMessage message);
    }
}
