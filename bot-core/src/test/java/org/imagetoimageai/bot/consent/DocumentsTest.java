package org.imagetoimageai.bot.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imagetoimageai.bot.consent.ConsentDocument.Section;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsTest {

    /// With room for a title's date, within the 4 096 characters of one message.
    private static final int ONE_MESSAGE = 3_500;

    @RegisterExtension
    static final Core core = Core.of("consent");

    private final Documents documents = new Documents();

    @Test
    void everyTextFitsOneMessage() {
        assertThat(all())
                .hasSize(4)
                .allSatisfy(document ->
                        assertThat(words(document)).as(document.title()).hasSizeBetween(1_000, ONE_MESSAGE));
    }

    @Test
    void everyTextSaysTheSameInBothLanguages() {
        assertSameShape(documents.policy(Locale.ENGLISH), documents.policy(Locale.of("id")));
        assertSameShape(documents.terms(Locale.ENGLISH), documents.terms(Locale.of("id")));
    }

    @Test
    void thePolicyCarriesItsDateNamesTheProviderAndTheAge() {
        assertThat(documents.version()).isEqualTo(3);
        assertThat(documents.createdAt()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(all()).allSatisfy(document -> assertThat(words(document)).contains("Google (Gemini)", "18"));
    }

    @Test
    void speaksEnglishToThoseWhoseLanguageIsMissing() {
        assertThat(documents.policy(Locale.FRENCH)).isEqualTo(documents.policy(Locale.ENGLISH));
        assertThat(documents.policy(Locale.of("id", "ID")).title()).isEqualTo("Kebijakan Privasi");
    }

    @Test
    void namesTheOperatorsAddressesAndLeavesOutBlankOnes() {
        var both = documents.policy(Locale.ENGLISH).withContact("https://example.org", "help@example.org");
        var mail = documents.policy(Locale.ENGLISH).withContact(" ", "help@example.org");

        assertThat(both.sections().getLast().paragraphs())
                .containsExactly("Website: https://example.org", "E-mail: help@example.org");
        assertThat(mail.sections().getLast().paragraphs()).containsExactly("E-mail: help@example.org");
    }

    @Test
    void refusesToStartWithATextThatChangedUnderTheSameVersion() {
        register(TestTexts.published(7, "2027-01-01", "What we promise."));

        assertThatCode(() -> register(TestTexts.published(7, "2027-01-01", "What we promise.")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> register(TestTexts.published(7, "2027-01-01", "Something else.")))
                .hasMessage("The text of the policy in language en has changed since version 7 was published: "
                        + "give both texts a new version and date");
        assertThatThrownBy(() -> register(TestTexts.published(7, "2027-01-02", "What we promise.")))
                .hasMessageContaining("has changed since version 7");
    }

    @Test
    void registersTheShippedTextsAtTheStart() {
        var registered = core.sql()
                .sql("select kind || '.' || language from consent_document where version = 3 order by 1")
                .query(String.class)
                .list();

        assertThat(registered).containsExactly("policy.en", "policy.id", "terms.en", "terms.id");
    }

    @Test
    void refusesTextsThatWereNotPublishedTogether() {
        var old = TestTexts.published(1, "2026-11-25");
        var young = TestTexts.published(2, "2027-01-01");

        assertThatThrownBy(() -> new Documents(List.of(old.get(0), young.get(1), old.get(2), old.get(3))))
                .hasMessage("Policy and terms must have the same version and date in all languages");
    }

    private static void register(List<DocumentFile> files) {
        new DocumentRegister(new Documents(files), core.get(JdbcClient.class)).afterSingletonsInstantiated();
    }

    private List<ConsentDocument> all() {
        return Stream.of(Locale.ENGLISH, Locale.of("id"))
                .flatMap(locale -> Stream.of(documents.policy(locale), documents.terms(locale)))
                .map(document -> document.withContact("https://example.org/contact", "support@example.org"))
                .toList();
    }

    private static String words(ConsentDocument document) {
        return document.title() + "\n"
                + document.sections().stream()
                        .map(section -> "\n" + section.heading() + "\n" + String.join("\n", section.paragraphs()))
                        .collect(Collectors.joining("\n"));
    }

    private static void assertSameShape(ConsentDocument one, ConsentDocument other) {
        assertThat(shape(one)).isEqualTo(shape(other));
        assertThat(headings(one)).doesNotContainAnyElementsOf(headings(other));
    }

    private static List<Integer> shape(ConsentDocument document) {
        return document.sections().stream()
                .map(section -> section.paragraphs().size())
                .toList();
    }

    private static List<String> headings(ConsentDocument document) {
        return document.sections().stream().map(Section::heading).toList();
    }
}
