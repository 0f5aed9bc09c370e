package org.imagetoimageai.bot.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A text people agree to, in one language: at most 3 500 characters with all headings, so that it fits one message of
/// every chat.
///
/// @param version   grows by one with every change; asked for again when it does
/// @param createdAt the date the text carries
public record ConsentDocument(
        Kind kind, int version, LocalDate createdAt, String language, String title, List<Section> sections) {

    public enum Kind {
        POLICY("policy"),
        TERMS("terms");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        /// As files, tables, commands and pages name it.
        public String stored() {
            return stored;
        }
    }

    public ConsentDocument {
        sections = List.copyOf(sections);
    }

    /// One part of a text, with its heading.
    public record Section(String heading, List<String> paragraphs) {

        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// The text with the operator's addresses in it. A paragraph about an address that is blank is left out.
    public ConsentDocument withContact(String website, String email) {
        var filled = sections.stream()
                .map(section -> new Section(section.heading(), contact(section.paragraphs(), website, email)))
                .toList();
        return new ConsentDocument(kind, version, createdAt, language, title, filled);
    }

    private static List<String> contact(List<String> paragraphs, String website, String email) {
        return paragraphs.stream()
                .flatMap(paragraph -> fill(paragraph, "{website}", website).stream())
                .flatMap(paragraph -> fill(paragraph, "{email}", email).stream())
                .toList();
    }

    private static Optional<String> fill(String paragraph, String place, String words) {
        return paragraph.contains(place) && words.isBlank()
                ? Optional.empty()
                : Optional.of(paragraph.replace(place, words));
    }
}
