package org.imagetoimageai.bot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.JourneyPage.awaits;
import static org.imagetoimageai.bot.JourneyPage.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.imagetoimageai.sandbox.telegram.TelegramGroup;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody does with pictures, in a real browser, once in each language: from plain words to a picture that is
/// shared, reported, taken down and deleted. Pictures of every step are left in `target/journey`.
class PictureJourneyIT {

    private static final String GROUP = "Weekend sketches";

    @TempDir
    static Path data;

    private static Sandbox sandbox;
    private static TelegramPerson operator;
    private static JourneyStage stage;

    private JourneyPage chat;
    private Customer me;
    private Customer other;
    private TelegramGroup group;

    @BeforeAll
    static void startsEverything() {
        JourneyStage.needsABrowser();
        sandbox = Sandbox.start(SandboxOptions.defaults());
        sandbox.populate();
        operator = sandbox.telegram().person("Olga", "en");
        stage = JourneyStage.beside(
                sandbox, data, "--bot.tiers.free.welcome=200", "--bot.operators=telegram:" + operator.id());
        operator.pressesStart();
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
    void leadsFromWordsToPicturesThatAreShownAndTakenBack(String language) throws Exception {
        var people = sandbox.telegram().people();
        me = Customer.of(people.get(language.equals("en") ? 0 : 1));
        other = Customer.of(people.get(language.equals("en") ? 1 : 0));
        group = sandbox.telegram().groups().getFirst();
        other.person().pressesStart();
        try (var page = new JourneyPage(stage.browser().window(language), "pictures-" + language)) {
            chat = page;
            chat.open(sandbox.pageUrl(), me.person().name());
            drawsPlainWords();
            restoresAPhoto();
            editsAnAlbum();
            redrawsWhatItRepliesTo();
            cutsOut();
            variesAndEditsTwice();
            looksThroughTheGallery();
            asksInTheGroup();
            sharesAndTakesBack();
            isReportedAndTakenDown();
            deletes();
        }
    }

    private void drawsPlainWords() {
        if (me.person().chat().isEmpty()) {
            chat.tap("Start");
        }
        chat.sends("a red kite over a beach");
        tap("offer.draw-button", 4L);
        tap("gate.agree-button");
        awaitsPicture("a red kite over a beach");
        chat.shot("words");
    }

    private void restoresAPhoto() throws Exception {
        chat.sendsPictures(List.of(file("old.png", Color.GRAY)), false, "/restore");
        var card = awaitsPicture(say("action.restore.name"));
        chat.shot("restore");

        var original = original(card);
        var call = sandbox.gemini().journal().calls().getLast();
        assertThat(sha256(original)).isEqualTo(call.sha256());
    }

    private void editsAnAlbum() {
        chat.sendsPictures(
                List.of(file("1.png", Color.RED), file("2.png", Color.GREEN), file("3.png", Color.BLUE)),
                false,
                "put them side by side");
        awaitsPicture("put them side by side");
        assertThat(sandbox.gemini().journal().calls().getLast().asked().pictures())
                .hasSize(3);
        chat.shot("album");
    }

    private void redrawsWhatItRepliesTo() {
        var card = chat.pictures().last();
        chat.replies(card, "/anime");
        awaitsPicture(say("action.anime.name"));
        chat.shot("anime");
    }

    private void cutsOut() throws Exception {
        chat.sendsPictures(List.of(file("cat.png", Color.ORANGE)), true, "/cutout");
        var card = awaitsPicture(say("action.cutout.name"));
        var picture = ImageIO.read(new ByteArrayInputStream(original(card)));
        assertThat(picture.getColorModel().hasAlpha()).isTrue();
        assertThat(picture.getRGB(1, 1) >>> 24).isZero();
        assertThat(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2) >>> 24)
                .isEqualTo(255);
        chat.shot("cutout");
    }

    private void variesAndEditsTwice() {
        var card = awaitsPicture(say("action.cutout.name"));
        var before = chat.pictures().count();
        button(card, say("result.vary-button", 4L)).click();
        assertThat(chat.pictures()).hasCount(before + 1, patiently());
        for (var instruction : List.of("make it night", "add a small boat")) {
            button(chat.pictures().last(), say("result.edit-button", 4L)).click();
            awaits(chat.replyBar(), say("edit.instruction.question"));
            chat.sends(instruction);
            awaitsPicture(instruction);
        }
        chat.shot("edited-twice");
        chat.narrowShot("edited-twice");
    }

    private void looksThroughTheGallery() {
        chat.sends("/gallery");
        awaits(chat.messages().last(), say("gallery.older-button").substring(0, 5));
        chat.shot("gallery");
        button(chat.messages().last(), "1").click();
        awaitsPicture("add a small boat");
    }

    private void asksInTheGroup() {
        var room = chat.group(GROUP);
        var before = group.received().size();
        chat.sendsToGroup("/generate@" + sandbox.telegram().botUsername() + " a secret garden");
        awaitsPicture("a secret garden");
        // The line may come a moment after the picture.
        group.awaitsChat(messages -> group.received().size() > before, RealApplication.PATIENCE);
        assertThat(group.received()).hasSize(before + 1);
        assertThat(room.locator(".message.theirs .text").last()).not().containsText("secret");
        assertThat(group.received().getLast().photo()).isEmpty();
        chat.shot("group");
        chat.narrowShot("group");
    }

    private void sharesAndTakesBack() {
        var card = chat.pictures().last();
        share(card);
        group.awaitsMessage(message -> message.photo().isPresent(), RealApplication.PATIENCE);
        chat.shot("shared");

        button(card, say("result.unshare-button")).click();
        group.awaitsChat(
                messages -> messages.stream()
                        .noneMatch(
                                message -> message.fromBot() && message.photo().isPresent()),
                RealApplication.PATIENCE);
        assertThat(button(card, say("result.share-button"))).isVisible();
        chat.shot("taken-back");
    }

    private void isReportedAndTakenDown() {
        share(chat.pictures().last());
        var post = group.awaitsMessage(message -> message.photo().isPresent(), RealApplication.PATIENCE);
        var pictures = chat.pictures().count();

        var asked = other.person().chat().size();
        other.person().in(group).press(post, say("post.report-button"));
        var question =
                other.awaits(message -> message.text().equals(other.words("report.question")) && message.id() > asked);
        other.press(question, "report.reason.copyright");
        var letter = operator.awaitsMessage(
                message ->
                        message.buttons().stream().anyMatch(key -> key.label().equals("Take down")),
                RealApplication.PATIENCE);
        operator.press(letter, "Take down");

        group.awaitsChat(
                messages -> messages.stream()
                        .noneMatch(
                                message -> message.fromBot() && message.photo().isPresent()),
                RealApplication.PATIENCE);
        assertThat(chat.pictures()).hasCount(pictures - 1, patiently());
        awaits(
                chat.messages().last(),
                say("takedown.owner", say("report.reason.copyright")).substring(0, 30));
        chat.shot("taken-down");
    }

    /// The result and what the gallery showed of it.
    private void deletes() {
        var cards = chat.pictures().filter(new Locator.FilterOptions().setHasText("add a small boat"));
        assertThat(cards).hasCount(2, patiently());
        button(cards.last(), say("result.delete-button")).click();
        tap("delete.yes-button");
        assertThat(cards).hasCount(0, patiently());
        chat.shot("deleted");
    }

    private void share(Locator card) {
        button(card, say("result.share-button")).click();
        tap("share.post-button");
    }

    private byte[] original(Locator card) throws Exception {
        var before = chat.files().count();
        button(card, say("result.original-button")).click();
        assertThat(chat.files()).hasCount(before + 1, patiently());
        return chat.download(chat.files().last());
    }

    /// Presses the button wherever it stands last.
    private void tap(String key, Object... args) {
        chat.key(say(key, args)).last().click();
    }

    private String say(String key, Object... args) {
        return stage.application().getBean(Phrasebook.class).words(Text.of(key, args), me.locale());
    }

    private Locator awaitsPicture(String caption) {
        var card = chat.pictures()
                .filter(new Locator.FilterOptions().setHasText(caption))
                .last();
        assertThat(card)
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(JourneyPage.PATIENCE.toMillis()));
        return card;
    }

    private static LocatorAssertions.HasCountOptions patiently() {
        return new LocatorAssertions.HasCountOptions().setTimeout(JourneyPage.PATIENCE.toMillis());
    }

    private static FilePayload file(String name, Color color) {
        return new FilePayload(name, "image/png", Photos.of(color, 320, 240));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
