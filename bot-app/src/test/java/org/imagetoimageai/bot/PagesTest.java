package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imagetoimageai.bot.consent.ConsentDocument;
import org.imagetoimageai.bot.consent.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The web pages of the running application, over HTTP.
class PagesTest {

    private static final RunningBot BOT = RunningBot.get();
    private static final Pattern STYLE = Pattern.compile("href=\"(/pages-[0-9a-f]{32}\\.css)\"");

    private final Documents documents = BOT.context().getBean(Documents.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /policy?lang=en |               | en | Privacy policy
        /policy?lang=id |               | id | Kebijakan Privasi
        /terms?lang=en  | id            | en | Terms of service
        /terms?lang=id  | en            | id | Ketentuan Layanan
        /policy         |               | en | Privacy policy
        /policy         | id            | id | Kebijakan Privasi
        /terms          | id-ID,en;q=.5 | id | Ketentuan Layanan
        /terms          | fr,id;q=0.3   | id | Ketentuan Layanan
        /terms          | de            | en | Terms of service
        /policy?lang=xx | id            | id | Kebijakan Privasi
        """)
    void speaksTheLanguageThatIsAskedFor(String path, String accepted, String language, String title) {
        var page = get(path, accepted);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(page.body()).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
    }

    @Test
    void saysWhatItIsAtTheBareAddress() {
        var page = get("/", null);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1>Image-to-Image AI in chat</h1>", "href=\"/policy?lang=en\"", "href=\"/terms?lang=en\"")
                .contains("<h2>Image-to-Image AI di chat</h2>", "href=\"/policy?lang=id\"", "href=\"/terms?lang=id\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void saysTheSameAsTheChat(String language) {
        var locale = Locale.of(language);

        assertSays(get("/policy?lang=" + language, null).body(), documents.policy(locale));
        assertSays(get("/terms?lang=" + language, null).body(), documents.terms(locale));
    }

    @Test
    void carriesVersionAndDateAndNamesTheOtherLanguage() {
        var english = get("/policy?lang=en", null).body();
        var indonesian = get("/policy?lang=id", null).body();

        assertThat(english)
                .contains("Version " + documents.version() + ", dated", "<time datetime=\"" + documents.createdAt())
                .contains("<link rel=\"alternate\" hreflang=\"en\" href=\"/policy?lang=en\">")
                .contains("<link rel=\"alternate\" hreflang=\"id\" href=\"/policy?lang=id\">")
                .containsPattern("<a class=\"language\" href=\"/policy\\?lang=id\"[^>]*>Bahasa Indonesia</a>");
        assertThat(indonesian)
                .contains("Versi " + documents.version() + ", tertanggal", "<time datetime=\"" + documents.createdAt())
                .containsPattern("<a class=\"language\" href=\"/policy\\?lang=en\"[^>]*>English</a>");
    }

    @Test
    void namesTheContactAtTheFootOfEachPage() {
        assertThat(get("/terms?lang=en", null).body())
                .contains("<a href=\"" + RunningBot.WEBSITE + "\">")
                .contains("<a href=\"mailto:" + RunningBot.EMAIL + "\">")
                .contains("Website: " + RunningBot.WEBSITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/policy", "/terms", "/", "/nowhere", "/mark.svg", "/actuator/health/liveness"})
    void letsBrowsersLoadNothingFromElsewhereAndSetsNoCookie(String path) {
        var headers = get(path, null).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void mayBeKeptForAMomentAndItsFilesForLong() {
        var page = get("/policy", null);
        var named = get("/policy?lang=id", null);
        var style = STYLE.matcher(page.body());

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        assertThat(page.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(named.headers().allValues("Vary")).doesNotContain("Accept-Language");
        assertThat(style.find()).isTrue();
        var file = get(style.group(1), null);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=2592000, public");
        assertThat(page.body()).doesNotContain("<script", "style=\"", " th:", "xmlns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/policy/", "/policy.html", "/templates/document.html", "/web/words.properties"})
    void saysKindlyInBothLanguagesThatThereIsNothing(String path) {
        var page = get(path, null);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is nothing here", "Tidak ada apa-apa di sini")
                .contains("/policy?lang=en", "/policy?lang=id")
                .doesNotContain("Exception", "Whitelabel");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).doesNotContain("public");
    }

    @Test
    void takesNothingButReading() {
        var answer = send(request("/policy", null)
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("That did not work", "Itu tidak berhasil");
    }

    @Test
    void hasItsOwnWordsInBothLanguages() throws IOException {
        assertThat(words("words_id").keySet())
                .isEqualTo(words("words").keySet())
                .isNotEmpty();
    }

    private static void assertSays(String page, ConsentDocument document) {
        var filled = document.withContact(RunningBot.WEBSITE, RunningBot.EMAIL);
        var lines = filled.sections().stream()
                .flatMap(section -> Stream.concat(Stream.of(section.heading()), section.paragraphs().stream()))
                .map(words -> words.startsWith("• ") ? words.substring(2) : words)
                .map(words -> words.replace("'", "&#39;"));
        assertThat(lines)
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(page).contains(">" + line + "</"));
    }

    private static Properties words(String name) throws IOException {
        var words = new Properties();
        try (var file = PagesTest.class.getResourceAsStream("/web/" + name + ".properties")) {
            words.load(file);
        }
        return words;
    }

    private static HttpResponse<String> get(String path, String language) {
        return send(request(path, language).build());
    }

    /// As a browser asks.
    private static HttpRequest.Builder request(String path, String language) {
        var request = HttpRequest.newBuilder(URI.create(BOT.address() + path)).header("Accept", "text/html,*/*;q=0.8");
        return language == null ? request : request.header("Accept-Language", language);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
