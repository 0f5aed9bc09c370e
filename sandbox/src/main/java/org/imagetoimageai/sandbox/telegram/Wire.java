package org.imagetoimageai.sandbox.telegram;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Messages as JSON, see [Message](https://core.telegram.org/bots/api#message).
final class Wire {
    /// See [sender_chat](https://core.telegram.org/bots/api#message): the fake sender of anonymous administrators.
    private static final long ANONYMOUS_BOT = 1_087_968_824L;

    private final BotProfile bot;
    private final People people;

    Wire(BotProfile bot, People people) {
        this.bot = bot;
        this.people = people;
    }

    /// With the message it answers, which itself names none.
    ObjectNode message(Room room, ChatMessage message) {
        var node = plain(room, message);
        var answered = answered(room, message);
        if (answered != null) {
            node.set("reply_to_message", plain(room, answered));
            quote(node, message, answered);
        }
        return node;
    }

    /// Where a forwarded message comes from, see
    /// [MessageOrigin](https://core.telegram.org/bots/api#messageorigin).
    ObjectNode origin(Room room, ChatMessage message) {
        var origin = Json.object().put("date", message.date().getEpochSecond());
        if (isPost(room)) {
            origin.put("type", "channel").put("message_id", message.id()).set("chat", room.chat());
        } else if (message.author().kind() == Author.Kind.ANONYMOUS) {
            origin.put("type", "chat").set("sender_chat", room.chat());
        } else {
            origin.put("type", "user").set("sender_user", user(message.author()));
        }
        return origin;
    }

    /// As a member of a chat is shown.
    ObjectNode user(Author author) {
        return switch (author.kind()) {
            case THE_BOT -> bot.user();
            case PERSON ->
                people.find(author.id())
                        .map(chat -> chat.profile().user())
                        .orElseThrow(() -> new IllegalStateException("No person " + author.id()));
            case OTHER_BOT ->
                Json.object()
                        .put("id", author.id())
                        .put("is_bot", true)
                        .put("first_name", author.username())
                        .put("username", author.username());
            case ANONYMOUS ->
                Json.object()
                        .put("id", ANONYMOUS_BOT)
                        .put("is_bot", true)
                        .put("first_name", "Group")
                        .put("username", "GroupAnonymousBot");
            case CHAT -> throw new IllegalArgumentException("A chat is no user");
        };
    }

    /// What is said in a topic answers the message that opened it, unless it answers another.
    private static @Nullable ChatMessage answered(Room room, ChatMessage message) {
        var explicit = room.get(message.replyTo());
        var inForum = room instanceof Gathering gathering && gathering.isForum();
        return explicit == null && message.replyTo() == null && inForum && !isRoot(message)
                ? room.get(message.threadId())
                : explicit;
    }

    private static boolean isRoot(ChatMessage message) {
        return message.threadId() != null && message.threadId() == message.id();
    }

    private static void quote(ObjectNode node, ChatMessage message, ChatMessage answered) {
        var words = message.place().quote();
        if (words != null) {
            node.putObject("quote")
                    .put("text", words)
                    .put("position", Math.max(0, answered.text().indexOf(words)))
                    .put("is_manual", true);
        }
    }

    private ObjectNode plain(Room room, ChatMessage message) {
        var node = Json.object().put("message_id", message.id());
        if (isPost(room)) {
            node.set("sender_chat", room.chat());
        } else {
            node.set("from", user(message.author()));
            if (message.author().kind() == Author.Kind.ANONYMOUS) {
                node.set("sender_chat", room.chat());
            }
        }
        node.set("chat", room.chat());
        node.put("date", message.date().getEpochSecond());
        if (message.edited() != null) {
            node.put("edit_date", message.edited().getEpochSecond());
        }
        place(node, room, message);
        media(node, message);
        words(node, message);
        if (message.markup() != null && message.hasInlineKeyboard()) {
            node.set("reply_markup", message.markup());
        }
        return node;
    }

    /// Posts are the channel's, whoever wrote them.
    private static boolean isPost(Room room) {
        return room instanceof Gathering gathering && gathering.kind() == Gathering.Kind.CHANNEL;
    }

    private static void place(ObjectNode node, Room room, ChatMessage message) {
        if (message.threadId() != null) {
            node.put("message_thread_id", message.threadId());
            if (room instanceof Gathering gathering && gathering.isForum()) {
                node.put("is_topic_message", true);
            }
        }
        message.albumId().ifPresent(album -> node.put("media_group_id", album));
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
        var extra = message.body().extra();
        if (extra != null) {
            node.set(extra.field(), extra.value());
        }
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
