package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import java.util.Map;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// [sendMessage](https://core.telegram.org/bots/api#sendmessage),
/// [sendPhoto](https://core.telegram.org/bots/api#sendphoto),
/// [sendDocument](https://core.telegram.org/bots/api#senddocument),
/// [sendChatAction](https://core.telegram.org/bots/api#sendchataction).
final class SendMethods {
    private static final int MOST_DOCUMENT_BYTES = 50 * 1024 * 1024;
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
    private final Pictures pictures;

    SendMethods(Backend backend) {
        this.backend = backend;
        this.pictures = new Pictures(backend.files());
    }

    Map<String, Method> methods() {
        return Map.of(
                "sendMessage", this::message,
                "sendPhoto", this::photo,
                "sendDocument", this::document,
                "sendChatAction", this::action);
    }

    private JsonNode message(Parameters call) {
        return send(call, Body.of(Texts.message(call)));
    }

    private JsonNode photo(Parameters call) {
        var words = Texts.caption(call);
        requireReachable(call);
        var upload = call.upload("photo");
        var sizes = upload.isPresent()
                ? pictures.photo(upload.get().bytes())
                : backend.files().sizesOf(known(call, "photo", true));
        return send(call, Body.of(words, sizes));
    }

    private JsonNode document(Parameters call) {
        var words = Texts.caption(call);
        requireReachable(call);
        var upload = call.upload("document");
        var file = upload.isPresent() ? stored(upload.get()) : known(call, "document", false);
        return send(call, Body.of(words, file));
    }

    private JsonNode action(Parameters call) {
        var chat = backend.chats().of(call);
        var action = call.text("action").orElse("");
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        backend.monitor().run(() -> {
            chat.requireReachable();
            chat.show(action, backend.clock().instant());
        });
        return Json.bool(true);
    }

    private JsonNode send(Parameters call, Body body) {
        var markup = Keyboards.of(call);
        var chat = backend.chats().of(call);
        return backend.monitor().change(() -> {
            chat.requireReachable();
            var replyTo = replyTo(call, chat);
            backend.limits().spend("send", chat.id());
            var now = backend.clock().instant();
            var sent = chat.add(id -> new ChatMessage(
                    id,
                    Author.of(backend.bot()),
                    now,
                    null,
                    body,
                    Place.in(chat).answering(replyTo),
                    markup));
            return backend.wire().message(chat, sent);
        });
    }

    private static @Nullable Integer replyTo(Parameters call, Room chat) {
        var wanted = call.json("reply_parameters").orElse(null);
        if (wanted == null) {
            return null;
        }
        if (!wanted.path("message_id").isNumber()) {
            throw Refusal.badRequest("can't parse reply parameters: Can't find field \"message_id\"");
        }
        var id = wanted.path("message_id").asInt();
        if (chat.find(id).isPresent()) {
            return id;
        }
        if (wanted.path("allow_sending_without_reply").asBoolean(false)) {
            return null;
        }
        throw Refusal.badRequest("message to be replied not found");
    }

    /// Before the work on the bytes; asked again when the message is added.
    private void requireReachable(Parameters call) {
        var chat = backend.chats().of(call);
        backend.monitor().run(chat::requireReachable);
    }

    private StoredFile stored(Upload upload) {
        if (upload.size() == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (upload.size() > MOST_DOCUMENT_BYTES) {
            throw Refusal.tooLarge();
        }
        return backend.files().document(upload.name(), upload.bytes());
    }

    private StoredFile known(Parameters call, String name, boolean photo) {
        var id = call.text(name).orElse("");
        if (id.isBlank()) {
            throw Refusal.badRequest("there is no " + name + " in the request");
        }
        if (id.startsWith("http://") || id.startsWith("https://")) {
            throw Refusal.badRequest("failed to get HTTP URL content");
        }
        var file = backend.files()
                .find(id)
                .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
        if (file.isPhoto() != photo) {
            throw Refusal.badRequest("can't use file of type " + (photo ? "Document as Photo" : "Photo as Document"));
        }
        return file;
    }
}
