package org.imagetoimageai.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the legacy [Markdown style](https://core.telegram.org/bots/api#markdown-style): nothing nests, and only `_`,
/// `*`, `` ` `` and `[` can be escaped.
final class OldMarkdownMarkup {
    private static final String MARKS = "_*`[";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<MessageEntity> entities = new ArrayList<>();
    private int at;

    private OldMarkdownMarkup(String source) {
        this.source = source;
    }

    static Words read(String source) {
        return new OldMarkdownMarkup(source).read();
    }

    private Words read() {
        while (at < source.length()) {
            var c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length() && MARKS.indexOf(source.charAt(at + 1)) >= 0) {
                text.append(source.charAt(at + 1));
                at += 2;
            } else if (MARKS.indexOf(c) < 0) {
                text.append(c);
                at++;
            } else {
                entity(c);
            }
        }
        return new Words(text.toString(), entities);
    }

    private void entity(char c) {
        var start = at;
        var mark = source.startsWith("```", at) ? "```" : c == '[' ? "]" : String.valueOf(c);
        var from = at + (mark.equals("```") ? 3 : 1);
        var end = source.indexOf(mark, from);
        if (end < 0) {
            throw HtmlMarkup.fault("Can't find end of the entity starting at byte offset "
                    + source.substring(0, start).getBytes(StandardCharsets.UTF_8).length);
        }
        var inside = source.substring(from, end);
        at = end + mark.length();
        var offset = text.length();
        switch (mark) {
            case "_" -> add("italic", offset, inside);
            case "*" -> add("bold", offset, inside);
            case "`" -> add("code", offset, inside);
            case "```" -> block(offset, inside);
            default -> link(offset, inside);
        }
    }

    private void add(String type, int offset, String inside) {
        text.append(inside);
        entities.add(MessageEntity.of(type, offset, inside.length()));
    }

    private void block(int offset, String inside) {
        var line = inside.indexOf('\n');
        var named = line > 0 && inside.substring(0, line).chars().noneMatch(Character::isWhitespace);
        var code = named ? inside.substring(line) : inside;
        text.append(code);
        entities.add(
                new MessageEntity("pre", offset, code.length(), null, named ? inside.substring(0, line) : null, null));
    }

    private void link(int offset, String inside) {
        text.append(inside);
        if (at < source.length() && source.charAt(at) == '(') {
            var end = source.indexOf(')', at);
            var href = source.substring(at + 1, end < 0 ? source.length() : end);
            at = end < 0 ? source.length() : end + 1;
            Links.linked(href, offset, inside.length()).ifPresent(entities::add);
        }
    }
}
