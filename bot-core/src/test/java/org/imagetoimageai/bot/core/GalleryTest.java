package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.core.ScriptedPlatform.Sent;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.Gallery.From;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GalleryTest extends SharedPlaceTest {

    @Autowired
    Gallery gallery;

    @Test
    void saysWhatToDoWhenThereIsNothing() {
        assertThat(key(says("gallery", ""))).isEqualTo("gallery.empty");
    }

    @Test
    void showsASinglePictureAsACard() {
        agrees();

        assertThat(key(says("gallery", ""))).isEqualTo("gallery.coming");

        awaitReceived(3);
        assertThat(received().get(1)).isInstanceOf(Content.Card.class);
        assertThat(lines(2)).containsExactly("a test of the gate");
    }

    @Test
    void turnsPagesAndOpensAPicture() {
        agrees();
        draws(8);

        says("gallery", "");
        awaitList(1);
        assertThat(album().pictures()).hasSize(6);
        assertThat(words()).containsExactly("no 8", "no 7", "no 6", "no 5", "no 4", "no 3");
        assertThat(labels()).doesNotContain("gallery.newer-button").contains("gallery.older-button");

        presses(button(list(), "gallery.older-button"));
        awaitList(2);
        assertThat(words()).containsExactly("no 2", "no 1", "a test of the gate");
        assertThat(labels()).contains("gallery.newer-button").doesNotContain("gallery.older-button");

        presses(button(list(), "gallery.newer-button"));
        awaitList(3);
        assertThat(words()).containsExactly("no 8", "no 7", "no 6", "no 5", "no 4", "no 3");

        var sent = received().size();
        presses(list().buttons().getFirst());
        awaitReceived(sent + 1);
        assertThat(((Content.Card) received().getLast()).caption().args().getFirst())
                .isEqualTo("no 8");
    }

    @Test
    void withdrawsThePageOfADeletedPictureAndTheRestOfTheAlbumStays() {
        agrees();
        draws(2);
        says("gallery", "");
        awaitList(1);
        var album = last(Content.Album.class);
        await().until(() -> deliveries
                .shownAt(platform.messagesOf(last(Content.Words.class)).getFirst(), account())
                .isPresent());

        presses(button(replies(ada, platform.messagesOf(album).get(1), "delete"), "delete.yes-button"));

        await().atMost(PATIENCE)
                .until(() ->
                        platform.withdrawn().contains(platform.messagesOf(album).get(1)));
        awaitWithdrawn(last(Content.Words.class));
        assertThat(platform.withdrawn())
                .doesNotContain(
                        platform.messagesOf(album).get(0),
                        platform.messagesOf(album).get(2));
    }

    @Test
    void showsEachPictureOnceWhateverTheSizeOfThePage() {
        agrees();
        draws(6);
        var all = ids(gallery.page(account(), new From.Newest(), 100).pictures());
        assertThat(all).hasSize(7);

        for (var size = 1; size <= 8; size++) {
            var seen = new ArrayList<String>();
            var page = gallery.page(account(), new From.Newest(), size);
            seen.addAll(ids(page.pictures()));
            while (page.hasOlder()) {
                var oldest = page.pictures().getLast().id();
                page = gallery.page(account(), new From.OlderThan(oldest), size);
                seen.addAll(ids(page.pictures()));
            }
            assertThat(seen).as("pages of " + size).isEqualTo(all);
            var back = new ArrayList<>(ids(page.pictures()).reversed());
            while (page.hasNewer()) {
                var newest = page.pictures().getFirst().id();
                page = gallery.page(account(), new From.NewerThan(newest), size);
                back.addAll(ids(page.pictures()).reversed());
            }
            Collections.reverse(back);
            assertThat(back).as("back in pages of " + size).isEqualTo(all);
        }
    }

    private void draws(int count) {
        ledger.grant(PurseId.of(account()), new Credits(100), Cause.of("test", account()));
        for (var i = 1; i <= count; i++) {
            says("generate", "no " + i);
            awaitPictures(i + 1);
        }
    }

    private void awaitList(int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> platform.sentTo(ada).stream()
                                .filter(sent -> sent.content() instanceof Content.Words)
                                .count()
                        == count);
    }

    private Content.Album album() {
        return (Content.Album) last(Content.Album.class).content();
    }

    private Content.Words list() {
        return (Content.Words) last(Content.Words.class).content();
    }

    private Sent last(Class<? extends Content> kind) {
        return platform.sentTo(ada).stream()
                .filter(sent -> kind.isInstance(sent.content()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<String> labels() {
        return list().buttons().stream().map(button -> button.label().key()).toList();
    }

    private List<String> words() {
        return lines(received().indexOf(list()));
    }

    private List<String> lines(int position) {
        var lines = new ArrayList<String>();
        collect(((Content.Words) received().get(position)).text(), lines);
        return lines;
    }

    private static void collect(Text text, List<String> lines) {
        if (text.key().equals("gallery.line")) {
            lines.add(text.args().get(1).toString());
        }
        text.args().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .forEach(inner -> collect(inner, lines));
    }

    private static List<String> ids(List<GalleryPicture> pictures) {
        return pictures.stream().map(picture -> picture.id().toString()).toList();
    }
}
