package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;

/// [Sending files](https://core.telegram.org/bots/api#sending-files): by multipart, by `attach://`, by `file_id`; and
/// [InputMedia](https://core.telegram.org/bots/api#inputmedia).
final class Attachments {
    private static final int MOST_DOCUMENT_BYTES = 50 * 1024 * 1024;
    private static final List<String> ELSEWHERE = List.of("video", "audio", "live_photo", "animation");

    private final Files files;
    private final Pictures pictures;

    Attachments(Files files) {
        this.files = files;
        this.pictures = new Pictures(files);
    }

    List<PhotoSize> photo(Parameters call, String name) {
        var upload = call.upload(name);
        return upload.isPresent()
                ? pictures.photo(upload.get().bytes())
                : files.sizesOf(known(call.text(name).orElse(""), name, true));
    }

    StoredFile document(Parameters call, String name) {
        var upload = call.upload(name);
        return upload.isPresent() ? stored(upload.get()) : known(call.text(name).orElse(""), name, false);
    }

    /// What one InputMedia shows; its own fields are the parameters.
    Body media(Parameters item, boolean inAlbum) {
        var type = item.text("type").orElseThrow(() -> unreadable("Can't find field \"type\""));
        var words = words(item);
        requireFile(item);
        return switch (type) {
            case "photo" -> Body.of(words, photo(item, "media"));
            case "document" -> Body.of(words, document(item, "media"));
            case "animation" ->
                throw inAlbum ? unreadable("type \"animation\" can't be used in sendMediaGroup") : elsewhere(type);
            default ->
                throw ELSEWHERE.contains(type) ? elsewhere(type) : unreadable("type \"" + type + "\" is unsupported");
        };
    }

    static Refusal unreadable(String why) {
        return Refusal.badRequest("can't parse InputMedia: " + why);
    }

    private static Refusal elsewhere(String type) {
        return Refusal.badRequest("the sandbox sends photos and documents, not " + type);
    }

    private static Words words(Parameters item) {
        try {
            return Texts.caption(item);
        } catch (Refusal refusal) {
            var why = refusal.description().substring("Bad Request: ".length());
            throw why.startsWith("can't parse") ? unreadable("C" + why.substring(1)) : refusal;
        }
    }

    private static void requireFile(Parameters item) {
        var media = item.text("media").orElse("");
        if (media.isBlank()
                || (media.startsWith("attach://") && item.upload("media").isEmpty())) {
            throw unreadable("media not found");
        }
    }

    private StoredFile stored(Upload upload) {
        if (upload.size() == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (upload.size() > MOST_DOCUMENT_BYTES) {
            throw Refusal.tooLarge();
        }
        return files.document(upload.name(), upload.bytes());
    }

    private StoredFile known(String id, String name, boolean photo) {
        if (id.isBlank()) {
            throw Refusal.badRequest("there is no " + name + " in the request");
        }
        if (id.startsWith("http://") || id.startsWith("https://")) {
            throw Refusal.badRequest("failed to get HTTP URL content");
        }
        var file = files.find(id).orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
        if (file.isPhoto() != photo) {
            throw Refusal.badRequest("can't use file of type " + (photo ? "Document as Photo" : "Photo as Document"));
        }
        return file;
    }
}
