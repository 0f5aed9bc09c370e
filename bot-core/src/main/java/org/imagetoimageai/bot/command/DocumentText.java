package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Locale;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.consent.ConsentDocument;
import org.imagetoimageai.bot.consent.ConsentDocument.Kind;
import org.imagetoimageai.bot.consent.ConsentDocument.Section;
import org.imagetoimageai.bot.consent.Documents;
import org.imagetoimageai.bot.consent.Documents.Pages;
import org.springframework.stereotype.Component;

/// Policy and terms as messages, with the operator's addresses in them.
@Component
class DocumentText {

    private final Documents documents;
    private final Contact contact;
    private final Pages pages;

    DocumentText(Documents documents, Contact contact, Pages pages) {
        this.documents = documents;
        this.contact = contact;
        this.pages = pages;
    }

    /// The whole text, and where it stands on the web if it does.
    Text of(Kind kind, Locale language) {
        var text = text(documents.document(kind, language));
        return pages.address(kind, language)
                .map(address -> Text.of("document.with-page", text, address))
                .orElse(text);
    }

    /// Where both texts stand on the web; says nothing if they do not.
    Text pages(Locale language) {
        return pages.address(Kind.POLICY, language)
                .flatMap(policy ->
                        pages.address(Kind.TERMS, language).map(terms -> Text.of("document.pages", policy, terms)))
                .orElseGet(() -> Text.of("nothing"));
    }

    private Text text(ConsentDocument document) {
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
                .reduce(Text::above)
                .orElseThrow();
    }
}
