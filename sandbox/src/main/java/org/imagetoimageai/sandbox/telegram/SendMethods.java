package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import java.util.Map;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.imagetoimageai.sandbox.telegram.Room.Medium;
import tools.jackson.databind.JsonNode;

/// [sendMessage](https://core.telegram.org/bots/api#sendmessage),
/// [sendPhoto](https://core.telegram.org/bots/api#sendphoto),
/// [sendDocument](https://core.telegram.org/bots/api#senddocument),
/// [sendMediaGroup](https://core.telegram.org/bots/api#sendmediagroup),
/// [sendChatAction](https://core.telegram.org/bots/api#sendchataction),
/// [sendMessageDraft](https://core.telegram.org/bots/api#sendmessagedraft).
final class SendMethods {
    private static final List<String> ACTIONS = List.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note");

    private final Backend backend;
    private final Outbox outbox;
    private final Attachments attachments;

    SendMethods(Backend backend) {
        this.backend = backend;
        this.outbox = new Outbox(backend);
        this.attachments = new Attachments(backend.files());
    }

    Map<String, Method> methods() {
        return Map.of(
                "sendMessage", this::message,
                "sendPhoto", this::photo,
                "sendDocument", this::document,
                "sendMediaGroup", new Albums(outbox, attachments)::send,
                "sendChatAction", this::action,
                "sendMessageDraft", this::draft);
    }

    private JsonNode message(Parameters call) {
        return outbox.one(call, Medium.TEXT, Body.of(Texts.message(call)));
    }

    private JsonNode photo(Parameters call) {
        var words = Texts.caption(call);
        outbox.requireSending(call, Medium.PHOTO);
        return outbox.one(call, Medium.PHOTO, Body.of(words, attachments.photo(call, "photo")));
    }

    private JsonNode document(Parameters call) {
        var words = Texts.caption(call);
        outbox.requireSending(call, Medium.DOCUMENT);
        return outbox.one(call, Medium.DOCUMENT, Body.of(words, attachments.document(call, "document")));
    }

    private JsonNode action(Parameters call) {
        var room = backend.chats().of(call);
        var action = call.text("action").orElse("");
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        backend.monitor().run(() -> {
            room.requireSending(Medium.TEXT);
            room.show(action, backend.clock().instant());
        });
        return Json.bool(true);
    }

    private JsonNode draft(Parameters call) {
        var words = Texts.draft(call);
        if (call.number("draft_id").orElse(0) == 0) {
            throw Refusal.badRequest("RANDOM_ID_INVALID");
        }
        var room = backend.chats().of(call);
        backend.monitor().run(() -> {
            room.requireReachable();
            if (!(room instanceof Conversation chat)) {
                throw Refusal.badRequest("the method can be used only in private chats");
            }
            chat.draft(words.text(), backend.clock().instant());
        });
        return Json.bool(true);
    }
}
