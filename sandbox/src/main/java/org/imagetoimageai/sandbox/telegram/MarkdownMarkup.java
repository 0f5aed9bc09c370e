package org.imagetoimageai.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads [MarkdownV2 style](https://core.telegram.org/bots/api#markdownv2-style): every reserved character that marks
/// nothing must be escaped by a backslash, and everything opened must be closed in order. Anything else refuses the
/// whole
/// message.
final class MarkdownMarkup {
    private static final String RESERVED = "_*[]()~`>#+-=|{}.!";

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<MessageEntity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;
    private int quoteStart = -1;

    private MarkdownMarkup(String source) {
        this.source = source;
    }

    static Words read(String source) {
        return new MarkdownMarkup(source).read();
    }

    private Words read() {
        while (at < source.length()) {
            step();
        }
        endQuote("blockquote");
        if (!open.isEmpty()) {
            var unclosed = open.getLast();
            throw HtmlMarkup.fault("Can't find end of " + unclosed.mark().words() + " entity at byte offset "
                    + bytes(unclosed.source()));
        }
        return new Words(text.toString(), entities);
    }

    private void step() {
        var c = source.charAt(at);
        if (c == '\\' && at + 1 < source.length() && source.charAt(at + 1) <= 126) {
            text.append(source.charAt(at + 1));
            at += 2;
        } else if (c == '\n') {
            line();
        } else if (isCode() ? c != '`' : RESERVED.indexOf(c) < 0) {
            text.append(c);
            at++;
        } else {
            mark(c);
        }
    }

    private void line() {
        if (quoteStart >= 0 && !source.startsWith("\n>", at)) {
            endQuote("blockquote");
        }
        text.append('\n');
        at++;
        if (quoteStart >= 0) {
            at++;
        }
    }

    private void mark(char c) {
        var last = open.peekLast();
        if (last != null && last.mark().endsAt(source, at)) {
            close(open.removeLast());
            return;
        }
        if (c == '>' && startsLine()) {
            quoteStart = text.length();
            at++;
            return;
        }
        if (quoteStart >= 0 && endsExpandableQuote()) {
            at += 2;
            endQuote("expandable_blockquote");
            return;
        }
        var mark = isCode() ? null : Mark.at(source, at);
        if (mark == null) {
            throw HtmlMarkup.fault("Character '" + c + "' is reserved and must be escaped with the preceding '\\'");
        }
        open(mark);
    }

    private void open(Mark mark) {
        var start = at;
        at += mark.start().length();
        open.addLast(new Open(mark, start, text.length(), mark == Mark.PRE ? language() : null));
    }

    /// What stands on the line of the opening mark, if the block goes on below.
    private @Nullable String language() {
        var end = at;
        while (end < source.length() && !Character.isWhitespace(source.charAt(end)) && source.charAt(end) != '`') {
            end++;
        }
        if (end == at || end >= source.length() || source.charAt(end) != '\n') {
            return null;
        }
        var language = source.substring(at, end);
        at = end;
        return language;
    }

    private void close(Open opened) {
        at += opened.mark().end().length();
        var length = text.length() - opened.offset();
        switch (opened.mark()) {
            case LINK -> {
                var href = address(text.substring(opened.offset()));
                Links.linked(href, opened.offset(), length).ifPresent(entities::add);
            }
            // Needs a right the sandbox's bot does not have: the text stays, the entity goes.
            case EMOJI -> address("");
            case PRE -> entities.add(new MessageEntity("pre", opened.offset(), length, null, opened.language(), null));
            case CODE, SPOILER, UNDERLINE, BOLD, ITALIC, STRIKETHROUGH ->
                entities.add(MessageEntity.of(opened.mark().type(), opened.offset(), length));
        }
    }

    private String address(String otherwise) {
        if (at >= source.length() || source.charAt(at) != '(') {
            return otherwise;
        }
        var start = at++;
        var address = new StringBuilder();
        while (at < source.length() && source.charAt(at) != ')') {
            if (source.charAt(at) == '\\' && at + 1 < source.length() && source.charAt(at + 1) <= 126) {
                at++;
            }
            address.append(source.charAt(at++));
        }
        if (at >= source.length()) {
            throw HtmlMarkup.fault("Can't find end of a URL at byte offset " + bytes(start + 1));
        }
        at++;
        return address.toString();
    }

    private void endQuote(String type) {
        if (quoteStart >= 0) {
            entities.add(MessageEntity.of(type, quoteStart, text.length() - quoteStart));
            quoteStart = -1;
        }
    }

    private boolean endsExpandableQuote() {
        return source.startsWith("||", at) && (at + 2 == source.length() || source.charAt(at + 2) == '\n');
    }

    private boolean startsLine() {
        return quoteStart < 0 && open.isEmpty() && (at == 0 || source.charAt(at - 1) == '\n');
    }

    private boolean isCode() {
        var last = open.peekLast();
        return last != null && (last.mark() == Mark.CODE || last.mark() == Mark.PRE);
    }

    private int bytes(int position) {
        return source.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
    }

    private record Open(
            Mark mark, int source, int offset, @Nullable String language) {}

    /// In the order in which they are looked for.
    private enum Mark {
        PRE("```", "```", "Pre"),
        CODE("`", "`", "Code"),
        SPOILER("||", "||", "Spoiler"),
        UNDERLINE("__", "__", "Underline"),
        BOLD("*", "*", "Bold"),
        ITALIC("_", "_", "Italic"),
        STRIKETHROUGH("~", "~", "Strikethrough"),
        EMOJI("![", "]", "CustomEmoji"),
        LINK("[", "]", "TextUrl");

        private final String start;
        private final String end;
        private final String words;

        Mark(String start, String end, String words) {
            this.start = start;
            this.end = end;
            this.words = words;
        }

        static @Nullable Mark at(String source, int position) {
            for (var mark : values()) {
                if (source.startsWith(mark.start, position)) {
                    return mark;
                }
            }
            return null;
        }

        /// Two underscores are one mark, even where an italic text could end.
        boolean endsAt(String source, int position) {
            return source.startsWith(end, position) && (this != ITALIC || !source.startsWith("__", position));
        }

        String start() {
            return start;
        }

        String end() {
            return end;
        }

        String words() {
            return words;
        }

        String type() {
            return words.toLowerCase(Locale.ROOT);
        }
    }
}
