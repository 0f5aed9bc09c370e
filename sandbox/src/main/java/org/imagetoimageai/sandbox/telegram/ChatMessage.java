package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One message of a chat as it stands now: an edit makes a new value under the same id.
///
/// @param markup `reply_markup` as the bot sent it
public record ChatMessage(
        int id,
        Author author,
        Instant date,
        @Nullable Instant edited,
        Body body,
        Place place,
        @Nullable JsonNode markup) {

    /// Whether the bot under test wrote it.
    public boolean fromBot() {
        return author.isTheBot();
    }

    /// The person, bot or channel that wrote it.
    public long senderId() {
        return author.id();
    }

    public long chatId() {
        return place.chatId();
    }

    /// The id of the message it answers.
    public @Nullable Integer replyTo() {
        return place.replyTo();
    }

    /// The id of the topic it stands in.
    public @Nullable Integer threadId() {
        return place.thread();
    }

    /// What the messages of one album share.
    public Optional<String> albumId() {
        return Optional.ofNullable(place.album());
    }

    /// Whether it tells what happened to the chat, such as somebody joining.
    public boolean isService() {
        return body.extra != null && body.extra.service();
    }

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

    /// What a person sees in it or saves from it: the largest rendition of the photo, or the document.
    ///
    /// @throws IllegalStateException when it has neither
    public byte[] pictureBytes() {
        return photo().or(this::document)
                .orElseThrow(() -> new IllegalStateException("No picture in message " + id))
                .bytes();
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
        return new ChatMessage(id, author, date, now, newBody, place, newMarkup);
    }

    ChatMessage aged(Duration by) {
        var then = edited == null ? null : edited.minus(by);
        return new ChatMessage(id, author, date.minus(by), then, body, place, markup);
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

    /// Words, and at most one of photo and document, or something else.
    record Body(
            Words words,
            List<PhotoSize> photo,
            @Nullable StoredFile document,
            @Nullable Extra extra) {

        static Body of(Words words) {
            return new Body(words, List.of(), null, null);
        }

        static Body of(Words words, List<PhotoSize> photo) {
            return new Body(words, photo, null, null);
        }

        static Body of(Words words, StoredFile document) {
            return new Body(words, List.of(), document, null);
        }

        static Body of(Extra extra) {
            return new Body(Words.NONE, List.of(), null, extra);
        }

        Body with(Words other) {
            return new Body(other, photo, document, extra);
        }

        Body with(Extra other) {
            return new Body(words, photo, document, other);
        }
    }

    /// A field of the message that is none of the above, as it travels.
    ///
    /// @param service whether the message exists only to tell it
    record Extra(String field, JsonNode value, boolean service) {}
}
