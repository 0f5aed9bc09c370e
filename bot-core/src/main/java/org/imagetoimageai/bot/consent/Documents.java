package org.imagetoimageai.bot.consent;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.consent.ConsentDocument.Kind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// The texts as they stand now. Policy and terms are published together, so one version and one date stand for both, in
/// all languages.
@Component
public class Documents {

    private static final String FALLBACK = "en";

    /// The languages in which every text stands.
    public static final List<String> LANGUAGES = List.of(FALLBACK, "id");

    private final List<DocumentFile> files;

    Documents() {
        this(Arrays.stream(Kind.values())
                .flatMap(kind -> LANGUAGES.stream().map(language -> DocumentFile.load(kind, language)))
                .toList());
    }

    Documents(List<DocumentFile> files) {
        this.files = List.copyOf(files);
        if (published().distinct().count() != 1) {
            throw new IllegalStateException("Policy and terms must have the same version and date in all languages");
        }
    }

    /// The privacy policy in this language, or in English. Addresses are still to be filled in.
    public ConsentDocument policy(Locale locale) {
        return document(Kind.POLICY, locale);
    }

    /// The terms of service in this language, or in English. Addresses are still to be filled in.
    public ConsentDocument terms(Locale locale) {
        return document(Kind.TERMS, locale);
    }

    /// The version to agree to now.
    public int version() {
        return files.getFirst().document().version();
    }

    /// The date both texts carry.
    public LocalDate createdAt() {
        return files.getFirst().document().createdAt();
    }

    List<DocumentFile> files() {
        return files;
    }

    /// A text in this language, or in English. Addresses are still to be filled in.
    public ConsentDocument document(Kind kind, Locale locale) {
        var language = spoken(locale);
        return files.stream()
                .map(DocumentFile::document)
                .filter(document ->
                        document.kind() == kind && document.language().equals(language))
                .findAny()
                .orElseThrow();
    }

    private static String spoken(Locale locale) {
        return LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : FALLBACK;
    }

    private Stream<List<Object>> published() {
        return files.stream()
                .map(DocumentFile::document)
                .map(document -> List.of(document.version(), document.createdAt()));
    }

    /// Where the texts can be read on the web.
    ///
    /// @param publicUrl what the world reaches this application by; empty when it does not
    @ConfigurationProperties("bot.web")
    public record Pages(@DefaultValue("") String publicUrl) {

        public Pages {
            publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        }

        /// The address of a text in this language; empty when the world cannot reach this application.
        public Optional<String> address(Kind kind, Locale locale) {
            return publicUrl.isEmpty()
                    ? Optional.empty()
                    : Optional.of(publicUrl + "/" + kind.stored() + "?lang=" + spoken(locale));
        }
    }
}
