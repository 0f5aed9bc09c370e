package org.imagetoimageai.sandbox.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Words of a request in the form a message keeps, see
/// [Formatting options](https://core.telegram.org/bots/api#formatting-options).
final class Texts {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final Set<String> TYPES = Set.of(
            "mention",
            "hashtag",
            "cashtag",
            "bot_command",
            "url",
            "email",
            "phone_number",
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "blockquote",
            "expandable_blockquote",
            "code",
            "pre",
            "text_link",
            "text_mention",
            "custom_emoji",
            "date_time");

    private Texts() {}

    /// `text`, 1–4096 characters after entities parsing.
    static Words message(Parameters call) {
        var words = read(call, "text", "entities");
        if (words.text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (words.length() > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return words;
    }

    /// `text` of a draft, 0–4096 characters after entities parsing.
    static Words draft(Parameters call) {
        var words = read(call, "text", "entities");
        if (words.length() > LONGEST_TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return words;
    }

    /// `caption`, 0–1024 characters after entities parsing.
    static Words caption(Parameters call) {
        var words = read(call, "caption", "caption_entities");
        if (words.length() > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return words;
    }

    /// What a person types: no markup, only what the platform recognises by itself.
    static Words typed(String text) {
        var words = new Words(clean(text), List.of()).tidy();
        return words.plus(Links.recognised(words.text()));
    }

    private static Words read(Parameters call, String textName, String entitiesName) {
        var source = clean(call.text(textName).orElse(""));
        var mode = call.text("parse_mode").orElse("").toLowerCase(Locale.ROOT);
        var words = switch (mode) {
            case "" -> new Words(source, explicit(call, entitiesName, source));
            case "html" -> HtmlMarkup.read(source);
            case "markdownv2" -> MarkdownMarkup.read(source);
            case "markdown" -> OldMarkdownMarkup.read(source);
            default -> throw Refusal.badRequest("unsupported parse_mode");
        };
        var tidy = withoutLanguageOfInlineCode(words).tidy();
        return tidy.plus(Links.recognised(tidy.text()));
    }

    private static List<MessageEntity> explicit(Parameters call, String name, String text) {
        var read = new ArrayList<MessageEntity>();
        var given = call.json(name).orElse(Json.array());
        if (!given.isArray()) {
            throw Refusal.badRequest("can't parse entities: expected an Array of MessageEntity");
        }
        for (var node : given) {
            var entity = entity(node);
            requireInside(entity, text.length());
            if (splits(text, entity.offset()) || splits(text, entity.end())) {
                throw Refusal.badRequest("entity beginning at UTF-16 offset " + entity.offset()
                        + " ends in a middle of a UTF-16 symbol at UTF-16 offset " + entity.end());
            }
            read.add(entity);
        }
        return read;
    }

    private static void requireInside(MessageEntity entity, int length) {
        if (entity.offset() < 0) {
            throw Refusal.badRequest("receive an entity with incorrect offset " + entity.offset());
        }
        if (entity.length() < 0) {
            throw Refusal.badRequest("receive an entity with incorrect length " + entity.length());
        }
        if (entity.offset() > length) {
            throw Refusal.badRequest("entity begins after the end of the text at UTF-16 offset " + entity.offset());
        }
        if (entity.end() > length) {
            throw Refusal.badRequest("entity beginning at UTF-16 offset " + entity.offset()
                    + " ends after the end of the text at UTF-16 offset " + entity.end());
        }
    }

    private static MessageEntity entity(JsonNode node) {
        var type = node.path("type").asString("");
        if (!TYPES.contains(type)) {
            throw Refusal.badRequest("can't parse MessageEntity: Unsupported type specified");
        }
        var url = type.equals("text_link") ? node.path("url").asString("") : null;
        if (url != null && !Links.isUrl(url)) {
            throw Refusal.badRequest(
                    "entity URL '" + url + "' is invalid: " + (url.isEmpty() ? "URL host is empty" : "Wrong HTTP URL"));
        }
        return new MessageEntity(
                type,
                node.path("offset").asInt(0),
                node.path("length").asInt(0),
                url == null ? null : Links.normal(url),
                node.path("language").isString() ? node.path("language").asString() : null,
                node.path("user").path("id").isNumber()
                        ? Long.valueOf(node.path("user").path("id").asLong())
                        : null);
    }

    private static Words withoutLanguageOfInlineCode(Words words) {
        return new Words(
                words.text(),
                words.entities().stream()
                        .map(e -> e.type().equals("code") ? MessageEntity.of("code", e.offset(), e.length()) : e)
                        .toList());
    }

    private static boolean splits(String text, int position) {
        return position > 0 && position < text.length() && Character.isLowSurrogate(text.charAt(position));
    }

    /// Line feeds only, and no other control characters.
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '\r') {
                clean.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return clean.toString();
    }
}
