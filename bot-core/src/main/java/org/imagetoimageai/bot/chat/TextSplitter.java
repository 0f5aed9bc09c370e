package org.imagetoimageai.bot.chat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.imagetoimageai.bot.chat.RichText.Span;

/// Cuts words that are longer than a platform takes. A piece ends where a paragraph ends, else a line, else a word; the
/// blanks at the cut are dropped. What a person sees as one character is never cut, and a form (bold, code, a link)
/// only when it is longer than a whole piece.
public final class TextSplitter {

    /// Below this share of a piece no better end is looked for.
    private static final double SHORTEST = 0.5;

    private TextSplitter() {}

    /// The pieces, none of them blank: no pieces for blank words.
    ///
    /// @param longest in UTF-16 units, without markup
    public static List<RichText> split(RichText text, int longest) {
        var pieces = new ArrayList<RichText>();
        var rest = text;
        while (rest.words().length() > longest) {
            var cut = cut(rest, longest);
            addUnlessBlank(pieces, part(rest, 0, cut));
            rest = part(rest, cut, Integer.MAX_VALUE);
        }
        addUnlessBlank(pieces, rest);
        return List.copyOf(pieces);
    }

    /// The words in at most `longest` UTF-16 units, with an ellipsis where something was left out.
    public static RichText fit(RichText text, int longest) {
        if (text.words().length() <= longest) {
            return text;
        }
        var spans = new ArrayList<>(part(text, 0, cut(text, longest - 1)).spans());
        spans.add(new Span.Plain("…"));
        return new RichText(spans);
    }

    private static void addUnlessBlank(List<RichText> pieces, RichText piece) {
        if (!piece.words().isBlank()) {
            pieces.add(piece);
        }
    }

    private static int cut(RichText text, int longest) {
        var words = text.words();
        var least = (int) (longest * SHORTEST);
        for (var end : List.of("\n\n", "\n", " ")) {
            for (var at = words.lastIndexOf(end, longest); at >= least; at = words.lastIndexOf(end, at - 1)) {
                if (!isInsideForm(text, at, longest)) {
                    return at;
                }
            }
        }
        return hardCut(text, longest);
    }

    /// No blank to cut at: before a form that would be cut, else between two characters as a person sees them.
    private static int hardCut(RichText text, int longest) {
        var start = 0;
        for (var span : text.spans()) {
            var end = start + span.words().length();
            if (end > longest) {
                var keepsWhole = !(span instanceof Span.Plain) && span.words().length() <= longest && start > 0;
                return keepsWhole ? start : Math.max(betweenCharacters(text.words(), longest), 1);
            }
            start = end;
        }
        return longest;
    }

    private static int betweenCharacters(String words, int longest) {
        var characters = BreakIterator.getCharacterInstance();
        characters.setText(words);
        if (characters.isBoundary(longest)) {
            return longest;
        }
        var at = characters.preceding(longest);
        // One "character" of thousands of joined marks: then at least no surrogate pair is cut.
        return at > 0 ? at : Character.isLowSurrogate(words.charAt(longest)) ? longest - 1 : longest;
    }

    private static boolean isInsideForm(RichText text, int at, int longest) {
        var start = 0;
        for (var span : text.spans()) {
            var end = start + span.words().length();
            if (at > start && at < end) {
                return !(span instanceof Span.Plain) && span.words().length() <= longest;
            }
            start = end;
        }
        return false;
    }

    /// From one place to another, without the blanks at a cut.
    private static RichText part(RichText text, int from, int to) {
        var words = text.words();
        var start = from;
        while (from > 0 && start < words.length() && Character.isWhitespace(words.charAt(start))) {
            start++;
        }
        var end = Math.min(to, words.length());
        while (to < words.length() && end > start && Character.isWhitespace(words.charAt(end - 1))) {
            end--;
        }
        return between(text, start, end);
    }

    private static RichText between(RichText text, int from, int to) {
        var spans = new ArrayList<Span>();
        var start = 0;
        for (var span : text.spans()) {
            var length = span.words().length();
            var first = Math.clamp(from - start, 0, length);
            var last = Math.clamp(to - start, 0, length);
            if (first < last) {
                spans.add(saying(span, span.words().substring(first, last)));
            }
            start += length;
        }
        return new RichText(spans);
    }

    private static Span saying(Span span, String words) {
        return switch (span) {
            case Span.Plain _ -> new Span.Plain(words);
            case Span.Bold _ -> new Span.Bold(words);
            case Span.Code _ -> new Span.Code(words);
            case Span.Link link -> new Span.Link(words, link.href());
        };
    }
}
