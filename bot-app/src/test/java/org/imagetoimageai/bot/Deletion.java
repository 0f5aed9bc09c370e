package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.TelegramGroup;

/// Somebody sends a picture, has it changed, has the result changed, shows one of them to a group, and thinks better of
/// it.
final class Deletion {

    static final String WORD = "Zaunkanari5521";

    /// The picture that was sent, and the two that were made.
    static final int FILES = 3;

    private final RealApplication application;
    private final Customer owner;
    private final TelegramGroup group;
    private final byte[] upload = Photos.any(new Random(5521));
    private final List<byte[]> originals = new ArrayList<>();
    private final List<ChatMessage> cards = new ArrayList<>();

    Deletion(RealApplication application, Customer owner) {
        this.application = application;
        this.owner = owner;
        this.group = application
                .telegram()
                .group("Witnesses", owner.person(), application.telegram().person("Budi", "id"));
        group.addsBot();
    }

    void makesAndShares() {
        owner.person().sendsDocument("upload.png", upload, "/realistic like a " + WORD);
        receives("like a " + WORD);
        owner.person().repliesTo(cards.getFirst(), "two of them, " + WORD);
        receives("two of them, " + WORD);
        owner.person().in(group).sends("/help@" + application.telegram().botUsername());
        group.awaitsMessage(_ -> true, RealApplication.PATIENCE);
        owner.press(cards.getFirst(), "result.share-button");
        owner.press(owner.awaits(message -> shows(message, "share.post-button")), "share.post-button");
        group.awaitsMessage(message -> message.photo().isPresent(), RealApplication.PATIENCE);
        awaitNothingOnItsWay();
    }

    private void receives(String words) {
        var card = owner.awaits(
                message -> message.photo().isPresent() && message.text().contains(words));
        awaitNothingOnItsWay();
        cards.add(card);
        originals.add(owner.original(card));
    }

    /// From the last tap on; the picture that was sent is the last one left of those three.
    void deletesEverythingWithinAMinute() {
        for (var card : cards) {
            var newest = newest();
            owner.press(card, "result.delete-button");
            confirms(newest);
        }
        var newest = newest();
        owner.person().sends("/delete");
        confirms(newest);
        var asked = System.nanoTime();
        ChildJvm.await(this::isGone);
        assertThat(isGone()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofMinutes(1));
    }

    private int newest() {
        return owner.person().chat().getLast().id();
    }

    private void confirms(int after) {
        owner.press(
                owner.awaits(message -> message.id() > after && shows(message, "delete.yes-button")),
                "delete.yes-button");
    }

    private boolean shows(ChatMessage message, String button) {
        return message.buttons().stream().anyMatch(one -> one.label().equals(owner.words(button)));
    }

    /// One picture, of which nobody spoke here, is left.
    private boolean isGone() {
        return group.received().stream().noneMatch(message -> message.photo().isPresent())
                && owner.person().received().stream()
                        .noneMatch(message ->
                                message.photo().isPresent() && message.text().contains(WORD))
                && count("media_blob") == 1
                && count("gallery_picture") == 1
                && count("delivery_message where withdrawn_at is not null") == 0;
    }

    private void awaitNothingOnItsWay() {
        ChildJvm.await(() -> count("delivery_parcel where state = 'WAITING'") == 0);
    }

    private long count(String of) {
        return application
                .sql()
                .sql("select count(*) from " + of)
                .query(Long.class)
                .single();
    }

    /// What must not be found in the clear.
    CanaryScan marks() {
        var scan = new CanaryScan().words("the deleted words", WORD).picture("the upload", upload);
        originals.forEach(original -> scan.picture("a deleted picture", original));
        return scan;
    }
}
