package org.imagetoimageai.bot.chat;

import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.chat.RichText.Span;

/// One phrase: words with `**bold**`, `` `code` `` and `[words](address)`, in which `{0}` and the like stand for what
/// is put in,
/// plurals included (`{0,choice,1#1 credit|1<{0} credits}`), as [MessageFormat] has them, but an apostrophe is just an
/// apostrophe.
/// A phrase put into another keeps its form.
record Phrase(String template) {

    private static final Pattern MARKUP =
            Pattern.compile("\\*\\*(?<bold>.+?)\\*\\*|`(?<code>[^`]+)`|\\[(?<words>[^]]+)]\\((?<address>[^)]+)\\)");

    List<Span> say(Object[] args, Locale locale) {
        var shown = Arrays.stream(args).map(arg -> shown(arg, locale)).toArray();
        var spans = new ArrayList<Span>();
        var matcher = MARKUP.matcher(template);
        var end = 0;
        while (matcher.find()) {
            spans.addAll(plain(template.substring(end, matcher.start()), shown, locale));
            spans.add(formed(matcher.toMatchResult(), shown, locale));
            end = matcher.end();
        }
        spans.addAll(plain(template.substring(end), shown, locale));
        return spans;
    }

    private static Span formed(MatchResult match, Object[] args, Locale locale) {
        if (match.group("bold") != null) {
            return new Span.Bold(format(match.group("bold"), locale).format(args));
        }
        if (match.group("code") != null) {
            return new Span.Code(format(match.group("code"), locale).format(args));
        }
        return new Span.Link(
                format(match.group("words"), locale).format(args),
                format(match.group("address"), locale).format(args));
    }

    /// Words without a form of their own, in which phrases that are put in keep theirs.
    private static List<Span> plain(String part, Object[] args, Locale locale) {
        var spans = new ArrayList<Span>();
        var words = format(part, locale).formatToCharacterIterator(args);
        for (var start = words.getBeginIndex(); start < words.getEndIndex(); start = words.getIndex()) {
            words.setIndex(start);
            var argument = words.getAttribute(MessageFormat.Field.ARGUMENT);
            var end = words.getRunLimit(MessageFormat.Field.ARGUMENT);
            if (argument instanceof Integer index && args[index] instanceof RichText put) {
                spans.addAll(put.spans());
                words.setIndex(end);
            } else {
                spans.add(new Span.Plain(read(words, end)));
            }
        }
        return joined(spans);
    }

    private static String read(AttributedCharacterIterator words, int end) {
        var read = new StringBuilder();
        for (var next = words.current(); words.getIndex() < end; next = words.next()) {
            read.append(next);
        }
        return read.toString();
    }

    private static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            if (span instanceof Span.Plain(var words)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Span.Plain(var before)) {
                joined.set(joined.size() - 1, new Span.Plain(before + words));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static MessageFormat format(String part, Locale locale) {
        return new MessageFormat(part.replace("'", "''"), locale);
    }

    private static Object shown(Object arg, Locale locale) {
        return arg instanceof LocalDate day
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(day)
                : arg;
    }
}
