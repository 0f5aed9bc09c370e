package org.imagetoimageai.bot.chat;

import java.util.List;
import java.util.stream.Collectors;

/// Words in one language, as spans that each platform renders natively. What a person typed is only ever a [Span.Plain]
/// or a
/// [Span.Code], so it can be neither markup nor a mention.
public record RichText(List<Span> spans) {

    public RichText {
        spans = List.copyOf(spans);
    }

    public static RichText plain(String words) {
        return new RichText(List.of(new Span.Plain(words)));
    }

    /// The words without any form.
    public String words() {
        return spans.stream().map(Span::words).collect(Collectors.joining());
    }

    /// The words, as they stand where no form can be kept.
    @Override
    public String toString() {
        return words();
    }

    /// Words with one form.
    public sealed interface Span {

        String words();

        record Plain(String words) implements Span {}

        record Bold(String words) implements Span {}

        record Code(String words) implements Span {}

        record Link(String words, String href) implements Span {}
    }
}
