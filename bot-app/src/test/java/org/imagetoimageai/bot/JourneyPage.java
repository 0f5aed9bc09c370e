package org.imagetoimageai.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// The sandbox page as one person sees and uses it.
final class JourneyPage implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    /// The private chat, beside which the page shows groups and channels.
    private static final String CHAT = "[data-pane=dm] ";
    private static final Path SHOTS = Path.of("target/journey");

    private final Page page;
    private final String language;
    private int shots;

    JourneyPage(Page page, String language) {
        this.page = page;
        this.language = language;
        page.setDefaultTimeout(PATIENCE.toMillis());
        wide();
    }

    void open(String address, String person) {
        page.navigate(address);
        page.locator(".people .who", new Page.LocatorOptions().setHasText(person))
                .click();
        assertThat(page.locator(".person.chosen .name")).hasText(person);
    }

    void tap(String footerButton) {
        page.locator(CHAT + "footer .wide", new Page.LocatorOptions().setHasText(footerButton))
                .click();
    }

    void types(String text) {
        page.locator(CHAT + ".composer textarea").fill(text);
    }

    void sends(String text) {
        types(text);
        page.locator(CHAT + ".composer .send").click();
        awaits(mine().last(), text);
    }

    /// Sends it and waits for the one message that answers it.
    Locator isAnswered(String sent, String... words) {
        var before = messages().count();
        sends(sent);
        var answer = messages().nth(before + 1);
        for (var part : words) {
            awaits(answer, part);
        }
        return answer;
    }

    /// Picks files, as photos or as files, and sends them with words under the last.
    void sendsPictures(List<FilePayload> pictures, boolean asFiles, String caption) {
        page.locator(CHAT + "input[type=file]").setInputFiles(pictures.toArray(FilePayload[]::new));
        assertThat(page.locator(CHAT + ".attachment")).hasCount(pictures.size());
        page.locator(CHAT + "[data-as=" + (asFiles ? "file" : "photo") + "]").click();
        types(caption);
        page.locator(CHAT + ".composer .send").click();
        assertThat(page.locator(CHAT + ".attachment")).hasCount(0);
    }

    /// Answers a message.
    void replies(Locator message, String text) {
        message.hover();
        message.locator("[data-act=reply]").first().click();
        assertThat(replyBar()).isVisible();
        types(text);
        page.locator(CHAT + ".composer .send").click();
    }

    /// What the group beside the chat shows.
    Locator group(String title) {
        page.locator("[data-tab]", new Page.LocatorOptions().setHasText(title)).click();
        return page.locator("[data-pane=room]");
    }

    void sendsToGroup(String text) {
        page.locator("[data-pane=room] .composer textarea").fill(text);
        page.locator("[data-pane=room] .composer .send").click();
    }

    /// One of the commands that are offered while a `/` is typed.
    Locator offered(String command) {
        return page.locator(CHAT + ".commands li", new Page.LocatorOptions().setHasText(command));
    }

    /// What an empty chat shows.
    Locator welcome() {
        return page.locator(CHAT + ".welcome");
    }

    Locator toast() {
        return page.locator(CHAT + ".toast");
    }

    Locator replyBar() {
        return page.locator(CHAT + ".reply-bar");
    }

    Locator messages() {
        return page.locator(CHAT + ".message");
    }

    Locator mine() {
        return page.locator(CHAT + ".message.mine");
    }

    Locator pictures() {
        return page.locator(CHAT + ".message.theirs:has(.picture)");
    }

    Locator files() {
        return page.locator(CHAT + ".message.theirs .file .about");
    }

    Locator lightbox() {
        return page.locator("#lightbox");
    }

    Locator key(String label) {
        return page.locator(".key", new Page.LocatorOptions().setHasText(label));
    }

    static Locator button(Locator message, String label) {
        return message.locator(".key").filter(new Locator.FilterOptions().setHasText(label));
    }

    static Locator text(Locator message) {
        return message.locator(".text");
    }

    static void awaits(Locator place, String words) {
        assertThat(place)
                .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
    }

    static void awaitsNone(Locator place) {
        assertThat(place).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE.toMillis()));
    }

    static void awaitsCount(Locator place, int count) {
        assertThat(place).hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE.toMillis()));
    }

    /// What a click on it downloads.
    byte[] download(Locator link) throws IOException {
        return Files.readAllBytes(page.waitForDownload(link::click).path());
    }

    void escape() {
        page.keyboard().press("Escape");
        assertThat(page.locator("#lightbox[open]")).hasCount(0);
    }

    /// The first lines of everything in the chat, after who wrote it.
    List<String> told() {
        return messages().all().stream().map(JourneyPage::line).toList();
    }

    private static String line(Locator message) {
        var who = Pattern.compile("\\bmine\\b")
                        .matcher(message.getAttribute("class"))
                        .find()
                ? "> "
                : "";
        var words = message.locator(".text");
        return who
                + (words.count() == 0
                        ? "-"
                        : words.innerText().lines().findFirst().orElse(""));
    }

    /// Back to the latest message, for whoever has read further up.
    void scrollsToTheEnd() {
        messages().last().scrollIntoViewIfNeeded();
    }

    void shot(String name) {
        page.waitForFunction("[...document.images].every(image => image.complete)");
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(SHOTS.resolve("%s-%02d-%s.png".formatted(language, ++shots, name))));
    }

    /// As on a telephone.
    void narrowShot(String name) {
        page.setViewportSize(390, 844);
        shot(name + "-390");
        wide();
    }

    private void wide() {
        page.setViewportSize(1440, 900);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
