package org.imagetoimageai.bot.telegram;

import static java.util.stream.Collectors.joining;

import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.chat.RichText.Span;

/// Words in Telegram's [HTML style](https://core.telegram.org/bots/api#html-style). Everything that was typed is
/// escaped, so it can only be words.
final class TelegramHtml {

    static final String PARSE_MODE = "HTML";

    private TelegramHtml() {}

    static String render(RichText text) {
        return text.spans().stream().map(TelegramHtml::render).collect(joining());
    }

    private static String render(Span span) {
        return switch (span) {
            case Span.Plain plain -> escape(plain.words());
            case Span.Bold bold -> "<b>" + escape(bold.words()) + "</b>";
            case Span.Code code -> "<code>" + escape(code.words()) + "</code>";
            case Span.Link link -> "<a href=\"" + escape(link.href()) + "\">" + escape(link.words()) + "</a>";
        };
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
