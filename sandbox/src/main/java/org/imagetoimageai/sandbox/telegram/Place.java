package org.imagetoimageai.sandbox.telegram;

import org.jspecify.annotations.Nullable;

/// Where in its chat a message stands.
///
/// @param thread the topic, or the thread of replies, that holds it
/// @param replyTo the id of the message it answers
/// @param quote the part of that message it quotes
/// @param album the `media_group_id`
record Place(
        long chatId,
        @Nullable Integer thread,
        @Nullable Integer replyTo,
        @Nullable String quote,
        @Nullable String album) {

    static Place in(Room room) {
        return new Place(room.id(), null, null, null, null);
    }

    Place under(@Nullable Integer topic) {
        return new Place(chatId, topic, replyTo, quote, album);
    }

    Place answering(@Nullable Integer message) {
        return new Place(chatId, thread, message, quote, album);
    }

    Place quoting(@Nullable String words) {
        return new Place(chatId, thread, replyTo, words, album);
    }

    Place ofAlbum(@Nullable String id) {
        return new Place(chatId, thread, replyTo, quote, id);
    }
}
