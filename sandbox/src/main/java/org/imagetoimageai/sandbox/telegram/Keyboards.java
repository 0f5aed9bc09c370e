package org.imagetoimageai.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// `reply_markup`, see [InlineKeyboardMarkup](https://core.telegram.org/bots/api#inlinekeyboardmarkup) and
/// [ForceReply](https://core.telegram.org/bots/api#forcereply).
final class Keyboards {
    private static final int MOST_DATA_BYTES = 64;
    private static final int MOST_BUTTONS = 100;
    private static final int LONGEST_COPY = 256;
    private static final int LONGEST_PLACEHOLDER = 64;
    private static final List<String> OTHER_ACTIONS = List.of(
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "callback_game",
            "pay");

    private Keyboards() {}

    /// Any markup a new message may carry.
    static @Nullable JsonNode of(Parameters call) {
        var markup = read(call);
        if (markup == null || markup.has("inline_keyboard")) {
            return inline(markup);
        }
        if (markup.has("force_reply")) {
            requirePlaceholder(markup.path("input_field_placeholder"));
            return markup;
        }
        if (markup.has("keyboard") || markup.has("remove_keyboard")) {
            return markup;
        }
        return null;
    }

    /// The inline keyboard an edited message is to have; null takes it away.
    static @Nullable JsonNode inlineOf(Parameters call) {
        var markup = read(call);
        return markup == null || !markup.has("inline_keyboard") ? null : inline(markup);
    }

    private static @Nullable JsonNode read(Parameters call) {
        var markup = call.json("reply_markup").orElse(null);
        if (markup != null && !markup.isNull() && !markup.isObject()) {
            throw Refusal.badRequest("object expected as reply markup");
        }
        return markup == null || markup.isNull() ? null : markup;
    }

    private static @Nullable JsonNode inline(@Nullable JsonNode markup) {
        if (markup == null) {
            return null;
        }
        var rows = markup.path("inline_keyboard");
        if (!rows.isArray()) {
            throw Refusal.badRequest("field \"inline_keyboard\" must be of type Array");
        }
        var count = 0;
        for (var row : rows) {
            if (!row.isArray()) {
                throw Refusal.badRequest("field \"inline_keyboard\" must be an Array of Arrays");
            }
            row.forEach(Keyboards::requireButton);
            count += row.size();
        }
        if (count > MOST_BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        return count == 0 ? null : markup;
    }

    private static void requireButton(JsonNode button) {
        if (!button.isObject()) {
            throw unreadable("InlineKeyboardButton must be an Object");
        }
        if (!button.path("text").isString()) {
            throw unreadable(
                    button.has("text") ? "Field \"text\" must be of type String" : "Can't find field \"text\"");
        }
        if (button.path("text").asString().isBlank()) {
            throw unreadable("Field \"text\" must be non-empty");
        }
        requireAction(button);
        var style = button.path("style").asString("primary");
        if (!List.of("danger", "success", "primary").contains(style)) {
            throw Refusal.badRequest("BUTTON_STYLE_INVALID");
        }
    }

    private static void requireAction(JsonNode button) {
        var data = button.path("callback_data").asString("");
        if (!data.isEmpty()) {
            if (data.getBytes(StandardCharsets.UTF_8).length > MOST_DATA_BYTES) {
                throw Refusal.badRequest("BUTTON_DATA_INVALID");
            }
        } else if (!button.path("url").asString("").isEmpty()) {
            requireUrl(button.path("url").asString());
        } else if (button.has("copy_text")) {
            requireCopy(button.path("copy_text").path("text").asString(""));
        } else if (OTHER_ACTIONS.stream().noneMatch(button::has)) {
            throw unreadable("Text buttons are unallowed in the inline keyboard");
        }
    }

    private static void requireUrl(String url) {
        var scheme = url.contains("://") ? url.substring(0, url.indexOf("://")) : "http";
        if (!List.of("http", "https", "tg", "ton").contains(scheme)) {
            throw Refusal.badRequest("inline keyboard button URL '" + url + "' is invalid: Unsupported URL protocol");
        }
        if (!Links.isUrl(url)) {
            throw Refusal.badRequest("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
    }

    private static void requireCopy(String text) {
        if (text.isEmpty() || text.length() > LONGEST_COPY) {
            throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
        }
    }

    private static void requirePlaceholder(JsonNode placeholder) {
        if (placeholder.asString("").length() > LONGEST_PLACEHOLDER) {
            throw Refusal.badRequest("input field placeholder is too long");
        }
    }

    private static Refusal unreadable(String why) {
        return Refusal.badRequest("can't parse inline keyboard button: " + why);
    }
}
