package org.imagetoimageai.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An update that has just come in, as raw JSON: through the SDK's model one unreadable update would make a whole batch
/// unreadable, for ever.
///
/// @param lane  what is handled in order: one person's doings in one chat
/// @param album which album it is a part of
record IncomingUpdate(long id, String lane, Optional<String> album, String json) {

    /// The kinds we ask for; [setWebhook](https://core.telegram.org/bots/api#setwebhook) remembers them.
    static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

    /// Empty when it has no number.
    static Optional<IncomingUpdate> of(JsonNode update) {
        var number = update.path("update_id");
        return number.isIntegralNumber() && number.canConvertToLong()
                ? Optional.of(new IncomingUpdate(number.longValue(), lane(update), album(update), update.toString()))
                : Optional.empty();
    }

    private static String lane(JsonNode update) {
        var chat = first(update, "/message/chat/id", "/callback_query/message/chat/id", "/my_chat_member/chat/id");
        var person = first(update, "/message/from/id", "/callback_query/from/id");
        if (chat.isEmpty()) {
            return person;
        }
        return person.isEmpty() || chat.equals(person) ? chat : chat + ":" + person;
    }

    private static String first(JsonNode update, String... paths) {
        return Stream.of(paths)
                .map(update::at)
                .filter(JsonNode::isNumber)
                .findFirst()
                .map(JsonNode::asText)
                .orElse("");
    }

    private static Optional<String> album(JsonNode update) {
        return Optional.of(update.at("/message/media_group_id"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(album -> album.length() <= 100);
    }

    @Override
    public String toString() {
        return "[update " + id + "]";
    }
}
