package org.imagetoimageai.sandbox.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One message of a chat as it stands now: an edit makes a new value under the same id.
///
/// @param replyTo the id of the message it answers
/// @param markup `reply_markup` as the bot sent it
public record ChatMessage(
        int id,
        boolean fromBot,
        Instant date,
        @Nullable Instant edited,
        Body body,
        @Nullable Integer replyTo,
        @Nullable JsonNode markup) {

    /// Its text or its caption, without markup.
    public String text() {
        return body.words.text();
    }

    /// What is formatted in the text or the caption.
    public List<MessageEntity> entities() {
        return body.words.entities();
    }

    public boolean isEdited() {
        return edited != null;
    }

    /// The largest rendition of its photo; never the bytes that were uploaded.
    public Optional<StoredFile> photo() {
        return body.photo.isEmpty()
                ? Optional.empty()
                : Optional.of(body.photo.getLast().file());
    }

    /// Its document, byte for byte as uploaded.
    public Optional<StoredFile> document() {
        return Optional.ofNullable(body.document);
    }

    /// The buttons under it, row by row.
    public List<Button> buttons() {
        var buttons = new ArrayList<Button>();
        if (markup != null) {
            for (var row : markup.path("inline_keyboard")) {
                row.forEach(button -> buttons.add(Button.of(button)));
            }
        }
        return List.copyOf(buttons);
    }

    public boolean asksForReply() {
        return markup != null && markup.path("force_reply").asBoolean(false);
    }

    boolean hasInlineKeyboard() {
        return markup != null && markup.has("inline_keyboard");
    }

    boolean isMedia() {
        return !body.photo.isEmpty() || body.document != null;
    }

    ChatMessage edited(Body newBody, @Nullable JsonNode newMarkup, Instant now) {
        return new ChatMessage(id, fromBot, date, now, newBody, replyTo, newMarkup);
    }

    boolean shows(Body otherBody, @Nullable JsonNode otherMarkup) {
        return body.equals(otherBody) && Optional.ofNullable(markup).equals(Optional.ofNullable(otherMarkup));
    }

    /// One inline button; `data` is empty for buttons that do not call the bot.
    public record Button(String label, String data, String url) {
        static Button of(JsonNode node) {
            return new Button(
                    node.path("text").asString(""),
                    node.path("callback_data").asString(""),
                    node.path("url").asString(""));
        }
    }

    /// Words, and at most one of photo and document.
    record Body(
            Words words, List<PhotoSize> photo, @Nullable StoredFile document) {
        static Body of(Words words) {
            return new Body(words, List.of(), null);
        }

        Body with(Words other) {
            return new Body(other, photo, document);
        }
    }
}
