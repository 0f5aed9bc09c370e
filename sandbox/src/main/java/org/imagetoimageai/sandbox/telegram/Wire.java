package org.imagetoimageai.sandbox.telegram;

import tools.jackson.databind.node.ObjectNode;

/// Messages as JSON, see [Message](https://core.telegram.org/bots/api#message).
final class Wire {
    private final BotProfile bot;

    Wire(BotProfile bot) {
        this.bot = bot;
    }

    /// With the message it answers, which itself names none.
    ObjectNode message(Conversation chat, ChatMessage message) {
        var node = plain(chat, message);
        var answered = chat.get(message.replyTo());
        if (answered != null) {
            node.set("reply_to_message", plain(chat, answered));
        }
        return node;
    }

    private ObjectNode plain(Conversation chat, ChatMessage message) {
        var node = Json.object().put("message_id", message.id());
        node.set("from", message.fromBot() ? bot.user() : chat.profile().user());
        node.set("chat", chat.profile().chat());
        node.put("date", message.date().getEpochSecond());
        if (message.edited() != null && message.fromBot()) {
            node.put("edit_date", message.edited().getEpochSecond());
        }
        media(node, message);
        words(node, message);
        if (message.markup() != null && message.hasInlineKeyboard()) {
            node.set("reply_markup", message.markup());
        }
        return node;
    }

    private static void media(ObjectNode node, ChatMessage message) {
        if (!message.body().photo().isEmpty()) {
            var sizes = node.putArray("photo");
            message.body().photo().forEach(size -> sizes.add(size.json()));
        }
        message.document()
                .ifPresent(file -> node.putObject("document")
                        .put("file_name", file.name())
                        .put("mime_type", file.mimeType())
                        .put("file_id", file.id())
                        .put("file_unique_id", file.uniqueId())
                        .put("file_size", file.size()));
    }

    private static void words(ObjectNode node, ChatMessage message) {
        var words = message.body().words();
        if (words.text().isEmpty()) {
            return;
        }
        node.put(message.isMedia() ? "caption" : "text", words.text());
        if (!words.entities().isEmpty()) {
            node.set(message.isMedia() ? "caption_entities" : "entities", words.entitiesJson());
        }
    }
}
