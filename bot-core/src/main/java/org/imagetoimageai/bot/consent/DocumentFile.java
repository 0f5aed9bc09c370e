package org.imagetoimageai.bot.consent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.imagetoimageai.bot.consent.ConsentDocument.Kind;
import org.imagetoimageai.bot.consent.ConsentDocument.Section;

/// Reads `consent/<kind>.<language>.txt`: three lines of settings, then sections that begin with `# `, a paragraph a
/// line.
///
/// @param sha256 of the whole file, in hexadecimal
record DocumentFile(ConsentDocument document, String sha256) {

    private static final String HEADING = "# ";

    static DocumentFile load(Kind kind, String language) {
        var name = "/consent/" + kind.stored() + "." + language + ".txt";
        try (var file = DocumentFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The text " + name + " is missing");
            }
            return parse(kind, language, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentFile parse(Kind kind, String language, String content) {
        var lines = content.lines().filter(line -> !line.isBlank()).toList();
        var document = new ConsentDocument(
                kind,
                Integer.parseInt(setting(lines.get(0), "version")),
                LocalDate.parse(setting(lines.get(1), "created")),
                language,
                setting(lines.get(2), "title"),
                sections(lines.subList(3, lines.size())));
        return new DocumentFile(document, sha256(lines));
    }

    private static String setting(String line, String name) {
        var start = name + " = ";
        if (!line.startsWith(start)) {
            throw new IllegalStateException("Expected \"" + start + "…\", found: " + line);
        }
        return line.substring(start.length());
    }

    private static List<Section> sections(List<String> lines) {
        var sections = new ArrayList<Section>();
        for (var line : lines) {
            if (line.startsWith(HEADING)) {
                sections.add(new Section(line.substring(HEADING.length()), List.of()));
            } else {
                var last = sections.removeLast();
                var paragraphs = new ArrayList<>(last.paragraphs());
                paragraphs.add(line);
                sections.add(new Section(last.heading(), paragraphs));
            }
        }
        return sections;
    }

    /// Of the lines, so that an editor's line ends and empty lines do not count as a change.
    private static String sha256(List<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
