package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One stretch of formatted text; offset and length in UTF-16 code units, see
/// [MessageEntity](https://core.telegram.org/bots/api#messageentity).
///
/// @param url only for `text_link`
/// @param language only for `pre`
/// @param userId only for `text_mention`
public record MessageEntity(
        String type,
        int offset,
        int length,
        @Nullable String url,
        @Nullable String language,
        @Nullable Long userId) {

    static MessageEntity of(String type, int offset, int length) {
        return new MessageEntity(type, offset, length, null, null, null);
    }

    /// The first position behind it.
    public int end() {
        return offset + length;
    }

    MessageEntity between(int from, int to) {
        var start = Math.clamp(offset, from, to);
        return new MessageEntity(type, start - from, Math.clamp(end(), from, to) - start, url, language, userId);
    }

    /// What of it lies outside the other: up to two parts.
    List<MessageEntity> without(MessageEntity other) {
        return overlaps(other) ? List.of(part(offset, other.offset), part(other.end(), end())) : List.of(this);
    }

    private MessageEntity part(int from, int to) {
        return new MessageEntity(type, from, Math.max(0, to - from), url, language, userId);
    }

    boolean isCode() {
        return type.equals("code") || type.equals("pre");
    }

    boolean covers(MessageEntity other) {
        return offset <= other.offset && other.end() <= end();
    }

    boolean overlaps(MessageEntity other) {
        return offset < other.end() && other.offset < end();
    }

    ObjectNode json() {
        var node = Json.object().put("type", type).put("offset", offset).put("length", length);
        if (url != null) {
            node.put("url", url);
        }
        if (language != null) {
            node.put("language", language);
        }
        if (userId != null) {
            node.putObject("user").put("id", userId).put("is_bot", false).put("first_name", "");
        }
        return node;
    }
}
