package org.imagetoimageai.bot.chat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.chat.RichText.Span;

/// One phrase: words with `**bold**`, `` `code` `` and `[words](address)`, in which `{0}` and the like stand for what
/// is put in,
/// plurals included (`{0,choice,1#1 credit|1<{0} credits}`), as [MessageFormat] has them, but an apostrophe is just an
/// apostrophe.
record Phrase(String template) {

    private static final Pattern MARKUP =
            Pattern.compile("\\*\\*(?<bold>.+?)\\*\\*|`(?<code>[^`]+)`|\\[(?<words>[^]]+)]\\((?<address>[^)]+)\\)");

    List<Span> say(Object[] args, Locale locale) {
        UnaryOperator<String> fill = part -> fill(part, args, locale);
        var spans = new ArrayList<Span>();
        var matcher = MARKUP.matcher(template);
        var end = 0;
        while (matcher.find()) {
            addPlain(spans, fill.apply(template.substring(end, matcher.start())));
            spans.add(span(matcher.toMatchResult(), fill));
            end = matcher.end();
        }
        addPlain(spans, fill.apply(template.substring(end)));
        return spans;
    }

    private static void addPlain(List<Span> spans, String words) {
        if (!words.isEmpty()) {
            spans.add(new Span.Plain(words));
        }
    }

    private static Span span(MatchResult match, UnaryOperator<String> fill) {
        if (match.group("bold") != null) {
            return new Span.Bold(fill.apply(match.group("bold")));
        }
        if (match.group("code") != null) {
            return new Span.Code(fill.apply(match.group("code")));
        }
        return new Span.Link(fill.apply(match.group("words")), fill.apply(match.group("address")));
    }

    private static String fill(String part, Object[] args, Locale locale) {
        var shown = Arrays.stream(args).map(arg -> shown(arg, locale)).toArray();
        return new MessageFormat(part.replace("'", "''"), locale).format(shown);
    }

    private static Object shown(Object arg, Locale locale) {
        return arg instanceof LocalDate day
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day)
                : arg;
    }
}
