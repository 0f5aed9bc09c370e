package org.imagetoimageai.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramGroup;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page as people use it, in a real browser; nobody but the emulator answers.
class PageBrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String DROP = """
        (place, [kind, name, type, content]) => {
          const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
          const carried = new DataTransfer();
          carried.items.add(new File([bytes], name, { type }));
          const event = kind === 'paste' ? new ClipboardEvent(kind, { clipboardData: carried, bubbles: true, cancelable: true })
            : new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true });
          place.dispatchEvent(event);
        }\
        """;

    private static Playwright playwright;
    private static Browser browser;

    private Sandbox sandbox;
    private TelegramPerson ada;
    private TelegramPerson budi;
    private TelegramGroup group;
    private Page page;
    private Locator dm;
    private Locator room;

    @BeforeAll
    static void opensTheBrowser() {
        assumeThat(Files.isExecutable(CHROMIUM))
                .as("The page's test needs Chromium at /usr/bin/chromium (Debian and Ubuntu: apt install chromium)")
                .isTrue();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var alone = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(alone));
    }

    @AfterAll
    static void closesTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @BeforeEach
    void opensThePage() {
        sandbox = Sandbox.start(SandboxOptions.defaults());
        sandbox.populate();
        ada = sandbox.telegram().people().getFirst();
        budi = sandbox.telegram().people().getLast();
        group = sandbox.telegram().groups().getFirst();
        ada.pressesStart();
        page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en").setViewportSize(1280, 800))
                .newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        dm = page.locator("[data-pane=dm]");
        room = page.locator("[data-pane=room]");
        page.navigate(sandbox.pageUrl());
        assertThat(dm.locator(".message")).hasCount(1);
    }

    @AfterEach
    void closesThePage() {
        if (page != null) {
            page.context().close();
            sandbox.close();
        }
    }

    @Test
    void attachesByButtonAndSendsAnAlbumWithACaptionWhereItWasPut() {
        dm.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload[] {picture("a.png"), picture("b.png"), picture("c.png"), picture("d.png")});
        assertThat(dm.locator(".attachment")).hasCount(4);
        dm.locator(".attachment[data-name='b.png'] [data-act=remove]").click();
        dm.locator(".attachment[data-name='d.png'] .shown").click();
        dm.locator("textarea").fill("these three");
        dm.locator("[data-act=send]").click();

        assertThat(dm.locator(".album .photo")).hasCount(3);
        assertThat(dm.locator(".message").last()).containsText("these three");
        assertThat(dm.locator("[data-tray]")).isHidden();
        var album = ada.chat().subList(1, 4);
        assertThat(album).extracting(ChatMessage::text).containsExactly("", "", "these three");
        assertThat(album)
                .extracting(ChatMessage::albumId)
                .containsOnly(album.getFirst().albumId());
    }

    @Test
    void takesWhatIsDroppedAndPastedAndSendsItAsAFileByteForByte() {
        var bytes = TestPictures.transparent();
        bring(dm.locator(".messages"), "dragover", "cut.png", bytes);
        assertThat(dm.locator(".veil")).isVisible();
        bring(dm.locator(".messages"), "drop", "cut.png", bytes);
        assertThat(dm.locator(".veil")).isHidden();
        bring(dm.locator("textarea"), "paste", "image.png", TestPictures.opaque());
        assertThat(dm.locator(".attachment")).hasCount(2);

        dm.locator("[data-as=file]").check();
        dm.locator("textarea").press("Enter");

        assertThat(dm.locator(".file")).hasCount(2);
        assertThat(ada.chat().get(1).document().orElseThrow().bytes()).isEqualTo(bytes);
        assertThat(ada.chat().get(1).document().orElseThrow().name()).isEqualTo("cut.png");
        var download = page.waitForDownload(() -> dm.locator(".about").first().click());
        assertThat(download.path()).hasBinaryContent(bytes);
    }

    @Test
    void keepsWhatCouldNotBeSent() {
        dm.locator("input[type=file]").setInputFiles(new FilePayload("b.png", "image/png", new byte[] {1, 2, 3}));
        dm.locator("textarea").fill("my words");
        dm.locator("[data-act=send]").click();

        assertThat(dm.locator(".toast")).containsText("does not take this as a photo");
        assertThat(dm.locator(".attachment")).hasCount(1);
        assertThat(dm.locator("textarea")).hasValue("my words");
    }

    @Test
    void answersAMessageInTheGroupAndShowsWhatIsAnswered() {
        budi.in(group).sendsPhoto(TestPictures.opaque(), "my lake");
        var theirs = room.locator(".message.theirs").filter(new Locator.FilterOptions().setHasText("my lake"));
        assertThat(theirs.locator(".sender")).hasText("Budi");
        theirs.hover();
        theirs.locator("[data-act=reply]").click();
        assertThat(room.locator(".reply-bar")).containsText("my lake");
        room.locator("textarea").fill("lovely\nindeed");
        room.locator("textarea").press("Enter");

        var answer = room.locator(".message.mine");
        assertThat(answer.locator(".quote")).containsText("Budi");
        assertThat(answer).containsText("lovely");
        assertThat(room.locator(".reply-bar")).isHidden();
        assertThat(group.messages().getLast().replyTo())
                .isEqualTo(group.messages().get(1).id());
    }

    @Test
    void enlargesPicturesAndClosesThemWithEscape() {
        ada.sendsAlbum(List.of(TestPictures.opaque(), TestPictures.opaque()), 0, "first");
        dm.locator(".album .photo").first().click();
        var box = page.locator("#lightbox");

        assertThat(box.locator("img")).hasAttribute("alt", "first");
        assertThat(box.locator(".count")).hasText("1 / 2");
        page.keyboard().press("ArrowRight");
        assertThat(box.locator(".count")).hasText("2 / 2");
        page.keyboard().press("Escape");
        assertThat(page.locator("#lightbox[open]")).hasCount(0);
        ada.sendsDocument("cut.png", TestPictures.transparent(), "");
        dm.locator("button.thumb").click();
        assertThat(box.locator("img")).hasCSS("background-image", Pattern.compile("conic-gradient.*"));
        box.locator("[data-act=shut]").click();
        assertThat(page.locator("#lightbox[open]")).hasCount(0);
    }

    @Test
    void followsADeepLinkFromTheGroupIntoThePersonsOwnChat() {
        page.locator(".people .who").last().click();
        assertThat(dm.locator(".welcome")).isVisible();
        budi.in(group).sends("t.me/" + sandbox.telegram().botUsername() + "?start=g7");
        room.locator(".e-url").click();

        assertThat(dm.locator(".message.mine")).containsText("/start g7");
        assertThat(ada.chat()).hasSize(1);
        assertThat(page.context().pages()).hasSize(1);
    }

    @Test
    void letsADeletedMessageVanishAndMarksAnEditedOne() {
        var sent = ada.sends("first words");
        var gone = ada.sends("soon gone");
        assertThat(dm.locator(".message")).hasCount(3);
        ada.deletes(gone);
        ada.edits(sent, "second words");

        assertThat(dm.locator(".message")).hasCount(2);
        assertThat(dm.locator(".message").last()).containsText("second words");
        assertThat(dm.locator(".message").last().locator(".edited")).isVisible();
    }

    @Test
    void turnsAGroupIntoASupergroupWithTopics() {
        room.locator("[data-act=more]").click();
        room.locator("[data-act=migrate]").click();
        assertThat(room.locator(".service")).containsText("supergroup");
        room.locator("[data-act=more]").click();
        room.locator("[data-act=newTopic]").click();
        page.locator("#sheet input[name=topic]").fill("Snow");
        page.locator("#sheet .primary").click();
        room.locator("[data-topic]")
                .filter(new Locator.FilterOptions().setHasText("Snow"))
                .click();
        room.locator("textarea").fill("cold here");
        room.locator("textarea").press("Enter");

        assertThat(room.locator(".message.mine")).containsText("cold here");
        assertThat(group.topics().getFirst().messages())
                .extracting(ChatMessage::text)
                .contains("cold here");
        room.locator("[data-topic='0']").click();
        assertThat(room.locator(".message")).hasCount(0);
    }

    @Test
    void showsOneChatAtATimeOnATelephoneAndNothingSticksOut() {
        page.setViewportSize(390, 844);
        budi.in(group).sendsAlbum(List.of(TestPictures.opaque(), TestPictures.opaque()), 0, "w".repeat(300));
        assertThat(dm).isVisible();
        assertThat(room).isHidden();
        assertThat(page.locator("[data-tab='" + group.id() + "'] .news")).isVisible();
        page.locator("[data-tab='" + group.id() + "']").click();

        assertThat(room.locator(".album")).isVisible();
        assertThat(dm).isHidden();
        var sticksOut = "() => [document.documentElement, ...document.querySelectorAll('.pane, .messages')]"
                + ".some(part => part.checkVisibility() && part.scrollWidth > part.clientWidth)";
        assertThat(page.evaluate(sticksOut)).isEqualTo(false);
    }

    private static void bring(Locator place, String kind, String name, byte[] content) {
        place.evaluate(
                DROP, List.of(kind, name, "image/png", Base64.getEncoder().encodeToString(content)));
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", TestPictures.opaque());
    }
}
