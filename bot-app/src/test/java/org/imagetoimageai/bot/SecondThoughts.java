package org.imagetoimageai.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.imagetoimageai.bot.Town.Home;
import org.imagetoimageai.bot.Wishes.Wish;
import org.imagetoimageai.sandbox.telegram.ChatMessage;

/// What somebody does with pictures that they have, or with a place, while something is still on its way there.
final class SecondThoughts {

    private static final Duration MOMENT = Duration.ofSeconds(3);

    private final Town town;
    private final Wishes wishes;
    private final Customer me;
    private final GuestChat chat;
    private final Random random;

    SecondThoughts(Town town, Customer me, Random random) {
        this.town = town;
        this.wishes = town.wishes();
        this.me = me;
        this.chat = new GuestChat(me);
        this.random = random;
    }

    /// A picture of theirs, and the message that shows it.
    record Card(Wish wish, ChatMessage message) {}

    Optional<Card> ownCard() {
        var cards = me.person().received().stream()
                .filter(message -> message.photo().isPresent())
                .flatMap(message -> wishes.canaries(message.text()).stream()
                        .flatMap(canary -> wishes.of(canary).stream())
                        .map(wish -> new Card(wish, message)))
                .toList();
        cards.forEach(card -> wishes.seen(card.wish(), card.message()));
        return cards.isEmpty() ? Optional.empty() : Optional.of(cards.get(random.nextInt(cards.size())));
    }

    private Card receives(Wish wish) {
        var card = chat.awaits(
                0, message -> message.photo().isPresent() && message.text().contains(wish.canary()));
        wishes.seen(wish, card);
        return new Card(wish, card);
    }

    /// After the picture was wanted in a group, which may be before it is painted.
    void afterwards(Wish wish, Home home) {
        wishes.countChange();
        switch (random.nextInt(4)) {
            case 0 -> leaves(wish, home);
            case 1 -> deletes(receives(wish));
            case 2 -> unshares(receives(wish));
            default -> {
                unshares(receives(wish));
                ownCard().ifPresent(this::shares);
            }
        }
    }

    void shares(Card card) {
        var before = chat.newest();
        var toast = chat.taps(card.message(), "result.share-button");
        if (toast.isEmpty()) {
            me.person().repliesTo(card.message(), "/share");
        } else if (!toast.get().isEmpty()) {
            return;
        }
        var canary = card.wish().canary();
        if (GuestChat.soon(MOMENT, () -> question(before, canary).isPresent())) {
            shares(card, question(before, canary).orElseThrow());
        }
    }

    /// One about an earlier picture may come late.
    private Optional<ChatMessage> question(int since, String canary) {
        return me.person().received().stream()
                .filter(message -> message.id() > since && chat.has(message, "share.no-button"))
                .filter(message -> message.text().contains(canary))
                .findFirst();
    }

    private void shares(Card card, ChatMessage question) {
        var places = question.buttons().size() - 1;
        var button = question.buttons().get(random.nextInt(places)).label();
        var room = places == 1
                ? town.rooms().stream()
                        .filter(one -> question.text().contains(" " + one.title() + "?"))
                        .findFirst()
                : town.room(button);
        card.wish().wanted(room.orElseThrow());
        if (room.get().isClosedAt(Instant.MAX)) {
            card.wish().isUncertain("shared where nothing can be posted");
        }
        chat.tapsLabel(question, button);
        switch (random.nextInt(5)) {
            case 0 -> unsharesAtOnce(card);
            case 1 -> deletesAtOnce(card);
            case 2 -> leaves(card.wish(), room.get());
            default -> {}
        }
    }

    private void unsharesAtOnce(Card card) {
        wishes.countChange();
        unshares(card);
    }

    private void deletesAtOnce(Card card) {
        wishes.countChange();
        deletes(card);
    }

    private void unshares(Card card) {
        if (chat.taps(card.message(), "result.unshare-button").isPresent()) {
            card.wish().takenBack("un-shared");
            return;
        }
        var before = chat.newest();
        me.person().repliesTo(card.message(), "/unshare");
        // What comes behind the number names the picture.
        var done = me.words("unshare.done", 1, card.wish().canary()).split("1", 2)[0];
        var nothing = me.words("unshare.nothing");
        if (GuestChat.soon(MOMENT, () -> said(before, done, nothing))) {
            card.wish().takenBack("un-shared by a reply");
        } else {
            card.wish().isUncertain("un-shared, perhaps");
        }
    }

    private boolean said(int since, String... beginnings) {
        return me.person().received().stream()
                .filter(message -> message.id() > since)
                .anyMatch(message -> Stream.of(beginnings).anyMatch(message.text()::startsWith));
    }

    private void deletes(Card card) {
        var before = chat.newest();
        var toast = chat.taps(card.message(), "result.delete-button");
        if (toast.isEmpty() || !toast.get().isEmpty()) {
            return;
        }
        var question = chat.awaits(before, message -> chat.has(message, "delete.yes-button"));
        chat.taps(question, "delete.yes-button");
        card.wish().takenBack("deleted");
    }

    /// They may have left before it is posted, or after that.
    private void leaves(Wish wish, SharedRoom room) {
        town.homesOf(me.person()).stream()
                .filter(home -> home.room().equals(room))
                .findFirst()
                .ifPresent(home -> leaves(wish, home));
    }

    private void leaves(Wish wish, Home home) {
        wish.isUncertain("left");
        // What they shared there before may still be on its way.
        wishes.all()
                .filter(one -> one.owner() == wish.owner() && one.isWantedIn(home.room()))
                .forEach(one -> one.isUncertain("left for a moment"));
        wishes.countChange();
        home.group().leaves(me.person());
        GuestChat.soon(
                MOMENT,
                () -> home.room().posts().stream()
                        .anyMatch(post -> wishes.shownBy(post).contains(wish)));
        home.group().joins(me.person());
    }

    void reports(Home home, ChatMessage post) {
        var before = chat.newest();
        try {
            me.person()
                    .in(home.group())
                    .press(post, post.buttons().getFirst().label())
                    .awaitsAnswer(RealApplication.PATIENCE);
        } catch (IllegalArgumentException gone) {
            return;
        }
        me.person().received().stream()
                .filter(message -> message.id() > before && chat.has(message, "report.reason.other"))
                .findFirst()
                .ifPresent(question -> {
                    chat.taps(question, "report.reason.other");
                    town.judgesAReport(random.nextInt(3) > 0);
                });
    }

    /// A group of their own, in which they want a picture.
    private Home asksInANewGroup(Wish wish, String title) {
        var friend = town.people().get(random.nextInt(town.people().size())).person();
        var home = town.group(title, me.person(), friend);
        var before = chat.newest();
        me.person().in(home.group()).sends(town.command("generate a fox, " + wish.canary() + " --where here"));
        var question = chat.awaits(before, message -> chat.has(message, "confirm.here-button"));
        wish.wanted(home.room());
        wish.saidIn(home.room());
        chat.taps(question, "confirm.here-button");
        wishes.countChange();
        return home;
    }

    void removesTheBot(Wish wish, int step) {
        wish.isUncertain("bot removed");
        var home = asksInANewGroup(wish, "Short-lived " + me.person().id() + "." + step);
        home.group().removesBot();
        home.room().closes(Instant.now());
    }

    void closesTheGroup(Wish wish, int step) {
        wish.isUncertain("group closed");
        var home = asksInANewGroup(wish, "Closed " + me.person().id() + "." + step);
        var before = chat.newest();
        me.person().in(home.group()).sends(town.command("gallerychannel --mode closed"));
        var closed = me.words("gallerychannel.mode-closed");
        chat.awaits(before, message -> message.text().equals(closed));
        home.room().closes(Instant.now());
    }
}
