package org.imagetoimageai.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.JourneyPage.awaits;
import static org.imagetoimageai.bot.JourneyPage.awaitsCount;
import static org.imagetoimageai.bot.JourneyPage.awaitsNone;
import static org.imagetoimageai.bot.JourneyPage.button;
import static org.imagetoimageai.bot.JourneyPage.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a newcomer does, in a real browser, from an empty page to pictures, once in each language. Pictures of every
/// step are left in `target/journey`.
class JourneyIT {

    private static final String MARKUP = "<b>bold</b> *_` & 🦊";

    @TempDir
    static Path data;

    private static Sandbox sandbox;
    private static JourneyStage stage;

    private JourneyPage chat;
    private Properties words;

    @BeforeAll
    static void startsEverything() {
        JourneyStage.needsABrowser();
        sandbox = Sandbox.start(SandboxOptions.defaults());
        sandbox.populate();
        stage = JourneyStage.beside(
                sandbox, data, "--bot.contact.email=help@example.org", "--bot.contact.website=https://example.org");
    }

    @AfterAll
    static void endsEverything() {
        if (stage != null) {
            stage.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id"})
    void leadsFromAnEmptyPageToPictures(String language) throws Exception {
        words = wordsOf(language);
        try (var page = new JourneyPage(stage.browser().window(language), language)) {
            chat = page;
            begins();
            asksForAPicture();
            agrees();
            getsThePicture();
            getsTheOriginal();
            seesTheCredits();
            changesTheLanguage();
            asksAround();
            isAskedForThePrompt();
            readsNothingTwice();
        }
    }

    private void begins() {
        chat.open(sandbox.pageUrl(), say("person"));
        awaits(chat.welcome(), say("description"));
        chat.shot("open");
        chat.narrowShot("open");

        chat.tap(say("start"));
        awaits(chat.messages().nth(1), say("welcome"));
        awaits(chat.messages().nth(1), say("welcome.credits"));
        chat.shot("welcome");

        chat.types("/");
        awaits(chat.offered("/generate"), say("generate.offered"));
        chat.shot("completion");
    }

    private void asksForAPicture() {
        var gate = chat.isAnswered("/generate " + say("prompt"), say("gate"), "Google", "gemini");
        assertThat(button(gate, say("gate.agree"))).isVisible();
        chat.shot("gate");
        chat.narrowShot("gate");

        button(gate, say("gate.policy")).click();
        awaits(chat.messages().last(), say("policy.words"));
        chat.shot("gate-policy");
    }

    private void agrees() {
        sandbox.gemini().holdCalls();
        var gate = chat.messages().nth(3);
        button(gate, say("gate.agree")).click();
        awaits(gate, say("gate.thanks"));
        awaitsNone(gate.locator(".key"));
        awaits(chat.messages().last(), say("painting"));
        awaitsNone(chat.messages().last().locator(".key"));
        chat.scrollsToTheEnd();
        chat.shot("progress");
    }

    private void getsThePicture() {
        var progress = chat.messages().nth(5);
        sandbox.gemini().letGo();
        awaits(chat.pictures().last(), say("made-by"));
        assertThat(text(chat.pictures().last()).textContent()).startsWith(say("prompt") + "\n\n" + say("made-by"));
        awaits(progress, say("done"));
        awaitsNone(progress.locator(".key"));
        chat.shot("picture");
        chat.narrowShot("picture");

        chat.pictures().last().locator(".photo").click();
        assertThat(chat.lightbox()).isVisible();
        awaits(chat.lightbox(), say("prompt"));
        chat.shot("enlarged");
        chat.escape();
    }

    private void getsTheOriginal() throws Exception {
        button(chat.pictures().last(), say("original.button")).click();
        awaits(chat.toast(), say("original.note"));
        awaits(chat.messages().last(), say("original"));
        awaitsCount(chat.files(), 1);
        chat.shot("original");

        var painted = sandbox.gemini().journal().calls().stream()
                .filter(call -> call.prompt().contains(say("prompt")))
                .toList();
        assertThat(painted).hasSize(1);
        assertThat(sha256(chat.download(chat.files().last())))
                .isEqualTo(painted.getFirst().sha256());
    }

    private void seesTheCredits() {
        chat.isAnswered("/credits", say("credits"), say("credits.welcome"), say("credits.spent"));
        chat.shot("credits");
    }

    private void changesTheLanguage() {
        var question = chat.isAnswered("/language", say("language.question"));
        chat.shot("language");
        button(question, say("language.other")).click();
        awaits(question, say("language.other-chosen"));
        awaitsNone(question.locator(".key"));

        var back = chat.isAnswered("/language", say("language.other-question"));
        button(back, say("language.own")).click();
        awaits(back, say("language.chosen"));
        chat.shot("language-back");
    }

    private void asksAround() {
        chat.isAnswered("/help", say("help"), say("help.line"));
        chat.shot("help");
        chat.isAnswered("/cancel", say("cancel.nothing"));
        chat.isAnswered("/policy", say("policy"), say("policy.dated"), say("policy.words"));
        chat.shot("policy");
        chat.isAnswered("/terms", say("terms"), say("terms.words"));
        chat.shot("terms");
        chat.narrowShot("terms");
        chat.isAnswered("/privacy", say("privacy"), say("privacy.words"));
        chat.isAnswered("/support", say("support"), "help@example.org", "https://example.org");
        chat.isAnswered("/paysupport", say("paysupport"));
        chat.shot("support");
    }

    private void isAskedForThePrompt() {
        var before = chat.pictures().count();
        chat.isAnswered("/generate", say("question"));
        awaits(chat.replyBar(), say("question"));
        chat.shot("question");

        chat.sends(MARKUP);
        awaitsCount(chat.pictures(), before + 1);
        assertThat(text(chat.pictures().last()).textContent()).startsWith(MARKUP + "\n\n" + say("made-by"));
        assertThat(text(chat.mine().last()).textContent()).isEqualTo(MARKUP);
        awaits(chat.messages().nth(chat.messages().count() - 2), say("done"));
        chat.shot("markup");
        chat.narrowShot("markup");
    }

    /// Everything once and in order, from the first message to the last.
    private void readsNothingTwice() {
        assertThat(chat.told())
                .containsExactly(
                        "> /start",
                        say("welcome"),
                        "> /generate " + say("prompt"),
                        say("gate.thanks"),
                        say("policy"),
                        say("done"),
                        say("prompt"),
                        say("original"),
                        "> /credits",
                        say("credits"),
                        "> /language",
                        say("language.other-chosen"),
                        "> /language",
                        say("language.chosen"),
                        "> /help",
                        say("help"),
                        "> /cancel",
                        say("cancel.nothing"),
                        "> /policy",
                        say("policy"),
                        "> /terms",
                        say("terms"),
                        "> /privacy",
                        say("privacy"),
                        "> /support",
                        say("support"),
                        "> /paysupport",
                        say("paysupport"),
                        "> /generate",
                        say("question"),
                        "> " + MARKUP,
                        say("done"),
                        MARKUP);
    }

    private String say(String key) {
        return words.getProperty(key);
    }

    private static Properties wordsOf(String language) throws IOException {
        try (var in = JourneyIT.class.getResourceAsStream("/journey/" + language + ".properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
