package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.ConsentDocument;
import org.imagetoimageai.bot.consent.ConsentDocument.Section;

/// A policy or terms as one message.
final class DocumentText {

    private DocumentText() {}

    static Text of(ConsentDocument document, Contact contact) {
        var sections = document.withContact(contact.website(), contact.email()).sections().stream()
                .filter(section -> !section.paragraphs().isEmpty())
                .map(DocumentText::section)
                .reduce((above, below) -> Text.of("paragraphs", above, below))
                .orElseThrow();
        return Text.of("document.text", document.title(), document.version(), document.createdAt(), sections);
    }

    private static Text section(Section section) {
        return Text.of("document.section", section.heading(), lines(section.paragraphs()));
    }

    private static Text lines(List<String> paragraphs) {
        return paragraphs.stream()
                .map(words -> Text.of("document.paragraph", words))
                .reduce((above, below) -> Text.of("lines", above, below))
                .orElseThrow();
    }
}
