package org.imagetoimageai.sandbox.telegram;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The attributes of one start tag.
final class HtmlAttributes {
    private final String source;
    private final String tag;
    private final int byteOffset;
    private final Map<String, String> values = new HashMap<>();
    private int at;

    HtmlAttributes(String source, int from, String tag, int byteOffset) {
        this.source = source;
        this.at = from;
        this.tag = tag;
        this.byteOffset = byteOffset;
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /// Reads up to and including `>`; answers the position behind it.
    int read() {
        skipSpace();
        while (current() != '>') {
            one();
            skipSpace();
        }
        return at + 1;
    }

    private void one() {
        var start = at;
        while (!Character.isWhitespace(current()) && current() != '=' && current() != '>') {
            at++;
        }
        var name = source.substring(start, at).toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw HtmlMarkup.fault("Empty attribute name in the tag \"" + tag + "\" at byte offset " + byteOffset);
        }
        skipSpace();
        if (current() != '=') {
            values.put(name, "");
            return;
        }
        at++;
        skipSpace();
        values.put(name, value());
    }

    private String value() {
        var quote = current();
        if (quote != '"' && quote != '\'') {
            var start = at;
            while (!Character.isWhitespace(current()) && current() != '>') {
                at++;
            }
            return source.substring(start, at);
        }
        var start = ++at;
        while (current() != quote) {
            at++;
        }
        return HtmlMarkup.read(source.substring(start, at++).replace("<", "&lt;"))
                .text();
    }

    private char current() {
        if (at >= source.length()) {
            throw HtmlMarkup.fault("Unclosed start tag at byte offset " + byteOffset);
        }
        return source.charAt(at);
    }

    private void skipSpace() {
        while (Character.isWhitespace(current())) {
            at++;
        }
    }
}
