package org.imagetoimageai.bot.consent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.imagetoimageai.bot.consent.ConsentDocument.Kind;

/// Short texts in the shape of the real ones.
final class TestTexts {

    private TestTexts() {}

    static List<DocumentFile> published(int version, String date) {
        return published(version, date, "What we promise.");
    }

    static List<DocumentFile> published(int version, String date, String words) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of("en", "id").map(language -> text(kind, language, version, date, words)))
                .toList();
    }

    private static DocumentFile text(Kind kind, String language, int version, String date, String words) {
        return DocumentFile.parse(kind, language, """
            version = %d
            created = %s
            title = A text

            # Promise
            %s
            """.formatted(version, date, words));
    }
}
