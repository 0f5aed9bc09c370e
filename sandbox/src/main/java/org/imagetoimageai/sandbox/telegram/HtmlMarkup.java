package org.imagetoimageai.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads [HTML style](https://core.telegram.org/bots/api#html-style): only the tags listed there, each closed in order;
/// `<`, `>` and `&` of the text itself must be entities, of which `&lt;`, `&gt;`, `&amp;`, `&quot;` and numeric ones
/// exist. Anything else refuses the whole message with the byte offset of the fault.
final class HtmlMarkup {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("tg-time", "date_time"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<MessageEntity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private HtmlMarkup(String source) {
        this.source = source;
    }

    static Words read(String source) {
        return new HtmlMarkup(source).read();
    }

    private Words read() {
        while (at < source.length()) {
            switch (source.charAt(at)) {
                case '<' -> tag();
                case '&' -> reference();
                default -> text.append(source.charAt(at++));
            }
        }
        if (!open.isEmpty()) {
            throw fault("Can't find end tag corresponding to start tag \""
                    + open.getLast().tag() + "\"");
        }
        return new Words(text.toString(), entities);
    }

    private void reference() {
        var end = at + 1;
        while (end < source.length() && (source.charAt(end) == '#' || Character.isLetterOrDigit(source.charAt(end)))) {
            end++;
        }
        var decoded = decode(source.substring(at + 1, end));
        if (decoded == null) {
            text.append(source.charAt(at++));
        } else {
            text.append(decoded);
            at = end < source.length() && source.charAt(end) == ';' ? end + 1 : end;
        }
    }

    private static @Nullable String decode(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            default -> name.startsWith("#") ? numeric(name.substring(1)) : null;
        };
    }

    private static @Nullable String numeric(String digits) {
        var hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            var code = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            var valid = code > 0 && Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF);
            return valid ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void tag() {
        var start = at++;
        if (at < source.length() && source.charAt(at) == '/') {
            at++;
            endTag(start);
        } else {
            startTag(start);
        }
    }

    private void startTag(int start) {
        var name = name();
        if (at >= source.length()) {
            throw fault("Unclosed start tag at byte offset " + bytes(start));
        }
        if (!TAGS.containsKey(name)) {
            throw fault("Unsupported start tag \"" + name + "\" at byte offset " + bytes(start));
        }
        var attributes = new HtmlAttributes(source, at, name, bytes(start));
        at = attributes.read();
        if (name.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw fault("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(start));
        }
        open.addLast(new Open(name, argument(name, attributes), text.length()));
    }

    private static @Nullable String argument(String tag, HtmlAttributes attributes) {
        var language = attributes.get("class");
        return switch (tag) {
            case "a" -> attributes.get("href");
            case "blockquote" -> attributes.get("expandable");
            case "code" ->
                language != null && language.startsWith("language-") ? language.substring("language-".length()) : null;
            default -> null;
        };
    }

    private void endTag(int start) {
        if (open.isEmpty()) {
            throw fault("Unexpected end tag at byte offset " + bytes(start));
        }
        var name = name();
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        if (at >= source.length() || source.charAt(at) != '>') {
            throw fault("Unclosed end tag at byte offset " + bytes(start));
        }
        at++;
        var opened = open.removeLast();
        if (!name.isEmpty() && !name.equals(opened.tag())) {
            throw fault("Unmatched end tag at byte offset " + bytes(start) + ", expected \"</" + opened.tag()
                    + ">\", found \"</" + name + ">\"");
        }
        close(opened);
    }

    private void close(Open opened) {
        var length = text.length() - opened.offset();
        var type = TAGS.getOrDefault(opened.tag(), opened.tag());
        switch (opened.tag()) {
            case "a" -> link(opened, length);
            case "pre" -> entities.add(pre(opened.offset(), length));
            case "code" ->
                entities.add(new MessageEntity(type, opened.offset(), length, null, opened.argument(), null));
            case "blockquote" ->
                entities.add(MessageEntity.of(
                        opened.argument() == null ? type : "expandable_blockquote", opened.offset(), length));
            // Both need rights or attributes the sandbox's bot does not have: the text stays, the entity goes.
            case "tg-emoji", "tg-time" -> {}
            default -> entities.add(MessageEntity.of(type, opened.offset(), length));
        }
    }

    /// `<pre><code class="language-x">` is one block with a language; a language of `code` alone means nothing.
    private MessageEntity pre(int offset, int length) {
        var language = entities.stream()
                .filter(inner -> inner.type().equals("code") && inner.offset() == offset && inner.length() == length)
                .map(MessageEntity::language)
                .findFirst()
                .orElse(null);
        return new MessageEntity("pre", offset, length, null, language, null);
    }

    private void link(Open opened, int length) {
        var href = opened.argument() == null ? text.substring(opened.offset()) : opened.argument();
        Links.linked(href, opened.offset(), length).ifPresent(entities::add);
    }

    private String name() {
        var start = at;
        while (at < source.length() && !Character.isWhitespace(source.charAt(at)) && source.charAt(at) != '>') {
            at++;
        }
        return source.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private int bytes(int position) {
        return source.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    }

    static Refusal fault(String why) {
        return Refusal.badRequest("can't parse entities: " + why);
    }

    private record Open(String tag, @Nullable String argument, int offset) {}
}
