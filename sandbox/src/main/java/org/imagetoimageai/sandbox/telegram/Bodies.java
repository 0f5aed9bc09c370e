package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Body;
import org.imagetoimageai.sandbox.telegram.ChatMessage.Extra;
import tools.jackson.databind.JsonNode;

/// What people put into messages.
final class Bodies {
    private static final int TOPIC_COLOUR = 7_322_096;

    private final Files files;

    Bodies(Files files) {
        this.files = files;
    }

    static Body text(String text) {
        return Body.of(Texts.typed(text));
    }

    Body photo(byte[] picture, String caption) {
        return Body.of(Texts.typed(caption), new Pictures(files).photo(picture));
    }

    Body document(String name, byte[] bytes, String caption) {
        return Body.of(Texts.typed(caption), files.document(name, bytes.clone()));
    }

    Body document(String name, String mimeType, byte[] bytes, String caption) {
        return Body.of(Texts.typed(caption), files.document(name, mimeType, bytes.clone()));
    }

    /// See [Sticker](https://core.telegram.org/bots/api#sticker).
    Body sticker(String emoji) {
        var file = files.document("sticker.webp", "image/webp", new byte[] {'R', 'I', 'F', 'F'});
        return Body.of(new Extra(
                "sticker",
                Json.object()
                        .put("file_id", file.id())
                        .put("file_unique_id", file.uniqueId())
                        .put("file_size", file.size())
                        .put("type", "regular")
                        .put("width", 512)
                        .put("height", 512)
                        .put("is_animated", false)
                        .put("is_video", false)
                        .put("emoji", emoji),
                false));
    }

    /// See [Voice](https://core.telegram.org/bots/api#voice).
    Body voice(int seconds) {
        var file = files.document("voice.ogg", "audio/ogg", new byte[] {'O', 'g', 'g', 'S'});
        return Body.of(new Extra(
                "voice",
                Json.object()
                        .put("file_id", file.id())
                        .put("file_unique_id", file.uniqueId())
                        .put("file_size", file.size())
                        .put("duration", seconds)
                        .put("mime_type", file.mimeType()),
                false));
    }

    static Body topicCreated(String name) {
        return Body.of(new Extra(
                "forum_topic_created", Json.object().put("name", name).put("icon_color", TOPIC_COLOUR), true));
    }

    static Body service(String field, JsonNode value) {
        return Body.of(new Extra(field, value, true));
    }

    /// The message once more, as [forwarded](https://core.telegram.org/bots/api#messageorigin).
    static Body forwarded(ChatMessage message, JsonNode origin) {
        return message.body().with(new Extra("forward_origin", origin, false));
    }

    List<Body> photos(List<byte[]> pictures, int captionOn, String caption) {
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> photo(pictures.get(i), i == captionOn ? caption : ""))
                .toList();
    }

    List<Body> documents(SequencedMap<String, byte[]> named, int captionOn, String caption) {
        var names = List.copyOf(named.sequencedKeySet());
        return IntStream.range(0, names.size())
                .mapToObj(i -> document(
                        names.get(i), Objects.requireNonNull(named.get(names.get(i))), i == captionOn ? caption : ""))
                .toList();
    }
}
