package org.imagetoimageai.bot.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imagetoimageai.bot.consent.ConsentDocument;

/// A text as its page shows it; the template reads what is public.
record DocumentPage(ConsentDocument document, List<Part> parts) {

    private static final String POINT = "• ";

    static DocumentPage of(ConsentDocument document, Contact contact) {
        var parts = document.withContact(contact.website(), contact.email()).sections().stream()
                .filter(section -> !section.paragraphs().isEmpty())
                .map(section -> new Part(section.heading(), blocks(section.paragraphs())))
                .toList();
        return new DocumentPage(document, parts);
    }

    public String title() {
        return document.title();
    }

    public int version() {
        return document.version();
    }

    public LocalDate createdAt() {
        return document.createdAt();
    }

    /// The date in words.
    public String date() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.of(document.language()))
                .format(createdAt());
    }

    /// A heading and what stands under it.
    record Part(String heading, List<Block> blocks) {}

    /// A paragraph, or points that belong together.
    record Block(boolean isList, List<String> lines) {}

    private static List<Block> blocks(List<String> paragraphs) {
        var blocks = new ArrayList<Block>();
        for (var paragraph : paragraphs) {
            if (!paragraph.startsWith(POINT)) {
                blocks.add(new Block(false, List.of(paragraph)));
            } else if (!blocks.isEmpty() && blocks.getLast().isList()) {
                blocks.getLast().lines().add(paragraph.substring(POINT.length()));
            } else {
                blocks.add(new Block(true, new ArrayList<>(List.of(paragraph.substring(POINT.length())))));
            }
        }
        return blocks;
    }
}
