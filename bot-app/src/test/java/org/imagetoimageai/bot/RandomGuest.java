package org.imagetoimageai.bot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.imagetoimageai.bot.Town.Home;
import org.imagetoimageai.bot.Wishes.Kind;
import org.imagetoimageai.bot.Wishes.Wish;
import org.imagetoimageai.sandbox.telegram.ChatMessage;

/// Somebody who does at random what can be done with pictures among others, and changes their mind at random moments.
final class RandomGuest {

    private static final List<String> PERSONAL = List.of(
            "credits",
            "gallery",
            "settings",
            "policy",
            "terms",
            "privacy",
            "help",
            "start",
            "queue",
            "language",
            "support",
            "share",
            "delete",
            "actions",
            "report");

    /// After so long nothing comes any more.
    private static final Duration A_WHILE = Duration.ofSeconds(8);

    private final Town town;
    private final Wishes wishes;
    private final Customer me;
    private final GuestChat chat;
    private final Random random;
    private final List<Home> homes;
    private final List<Open> open = new ArrayList<>();
    private final SecondThoughts thoughts;
    private String where = "private";
    private int step;

    RandomGuest(Town town, Customer me, long seed) {
        this.town = town;
        this.wishes = town.wishes();
        this.me = me;
        this.chat = new GuestChat(me);
        this.random = new Random(seed);
        this.homes = town.homesOf(me.person());
        this.thoughts = new SecondThoughts(town, me, random);
    }

    /// A question that they have not answered yet.
    private record Open(Asked asked, ChatMessage question) {}

    /// Something asked for in a group.
    ///
    /// @param openly by a command, whose words everybody there reads
    /// @param since  the newest message of the private chat before that
    private record Asked(Wish wish, Home home, boolean openly, int since) {}

    void plays(int cases, Consumer<SharedRoom> looks) {
        me.agrees();
        for (step = 1; step <= cases; step++) {
            var home = homes.get(random.nextInt(homes.size()));
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            try {
                does(kind, home);
                looks.accept(home.room());
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "%s, step %d, %s: %s".formatted(me.person().name(), step, kind, e), e);
            }
        }
    }

    private void does(Kind kind, Home home) {
        switch (kind) {
            case ASKED_IN_DIRECT_MESSAGES -> asksDirectly();
            case ASKED_PRIVATELY_IN_A_GROUP -> asks(home, " --where private", false);
            case ASKED_FOR_THE_GROUP -> asks(home, " --where here", true);
            case ASKED_AS_SETTINGS_SAY -> {
                sets(random.nextBoolean() ? "here" : "private");
                asks(home, "", where.equals("here"));
            }
            case ACTION_ON_A_PHOTO_IN_A_GROUP -> actsOnAPhoto(home);
            case UPLOAD_IN_A_GROUP -> uploads(home);
            case REPLY_TO_A_POST -> repliesToAPost(home);
            case SHARED -> sharesSomething(home);
            case REPORTED -> reports(home);
            case PERSONAL_COMMAND_IN_A_GROUP -> commands(home);
            case BOT_REMOVED_MEANWHILE -> thoughts.removesTheBot(wish("bot removed"), step);
            case GROUP_CLOSED_MEANWHILE -> thoughts.closesTheGroup(wish("group closed"), step);
        }
        wishes.count(kind);
    }

    private Wish wish(String what) {
        return wish(what, Optional.empty());
    }

    private Wish wish(String what, Optional<SharedRoom> onlyIn) {
        return wishes.make(me.person().id(), me.person().name() + ", step " + step + ", " + what, onlyIn);
    }

    private void sets(String value) {
        if (!where.equals(value)) {
            chat.setsWhere(value);
            where = value;
        }
    }

    private void asksDirectly() {
        var wish = wish("in direct messages");
        if (random.nextBoolean()) {
            me.person().sends("/generate a hare, " + wish.canary());
        } else {
            var before = chat.newest();
            me.person().sends("a hare, " + wish.canary());
            chat.taps(chat.awaits(before, message -> chat.has(message, "offer.draw-button")), "offer.draw-button");
        }
        if (random.nextInt(3) == 0) {
            wishes.countChange();
            sets("here");
        }
    }

    private void asks(Home home, String option, boolean wide) {
        var asked = asked(wish("in " + home.room() + option), home, true);
        home.as(me.person(), random)
                .sends(town.command("generate a fox, " + asked.wish().canary() + option));
        goesOn(asked, wide);
    }

    private void actsOnAPhoto(Home home) {
        var others = home.group().members();
        var other = others.get(random.nextInt(others.size()));
        var isOwn = other.id() == me.person().id();
        var photo = other.in(home.group()).sendsPhoto(Photos.any(random), "");
        var wide = random.nextBoolean();
        var asked = asked(wish("on a photo", isOwn ? Optional.empty() : Optional.of(home.room())), home, true);
        me.person()
                .in(home.group())
                .repliesTo(photo, town.command("anime " + asked.wish().canary() + option(wide)));
        goesOn(asked, wide);
    }

    private void uploads(Home home) {
        var wide = random.nextBoolean();
        var asked = asked(wish("an upload"), home, true);
        home.as(me.person(), random)
                .sendsPhoto(
                        Photos.any(random),
                        town.command("realistic " + asked.wish().canary() + option(wide)));
        goesOn(asked, wide);
    }

    /// The post may vanish before it is read, so nothing may come of it at all.
    private void repliesToAPost(Home home) {
        var posts = home.room().posts().stream()
                .filter(post -> !wishes.shownBy(post).isEmpty())
                .toList();
        if (posts.isEmpty()) {
            asks(home, " --where here", true);
            return;
        }
        var post = posts.get(random.nextInt(posts.size()));
        var source = wishes.shownBy(post).iterator().next();
        var isOwn = source.owner() == me.person().id();
        var openly = random.nextBoolean();
        var wide = openly && random.nextBoolean();
        var asked = asked(
                wish("from " + source.canary(), isOwn ? source.onlyIn() : Optional.of(home.room())), home, openly);
        asked.wish().isUncertain("a reply");
        var words = "make it night, " + asked.wish().canary();
        me.person().in(home.group()).repliesTo(post, openly ? town.command("edit " + words + option(wide)) : words);
        var button = openly ? "confirm.here-button" : "offer.change-button";
        var isAsked = (wide || !openly) && isAsked(asked, button, home, post);
        if (isAsked && !openly) {
            chat.taps(question(asked, button).orElseThrow(), button);
        }
        goesOn(asked, isAsked && openly);
    }

    private boolean isAsked(Asked asked, String button, Home home, ChatMessage post) {
        GuestChat.soon(
                RealApplication.PATIENCE,
                () -> question(asked, button).isPresent()
                        || home.room().posts().stream().noneMatch(one -> one.id() == post.id()));
        return GuestChat.soon(A_WHILE, () -> question(asked, button).isPresent());
    }

    private static String option(boolean wide) {
        return " --where " + (wide ? "here" : "private");
    }

    private Asked asked(Wish wish, Home home, boolean openly) {
        return new Asked(wish, home, openly, chat.newest());
    }

    /// Whoever asked for something wide is asked whether they really want that.
    private void goesOn(Asked asked, boolean wide) {
        if (wide) {
            chat.awaits(asked.since(), message -> chat.has(message, "confirm.here-button"));
            question(asked, "confirm.here-button").ifPresent(question -> open.add(new Open(asked, question)));
        } else {
            awaitHeard(asked);
        }
        mayChangeSettings();
        if (!open.isEmpty() && random.nextInt(5) > 0) {
            answers(open.remove(random.nextInt(open.size())));
        }
    }

    /// The private chat and the group are heard one beside the other: settings that are changed right behind a command
    /// may hold for it already, and then it is asked about. So they are changed once it is under way.
    private void awaitHeard(Asked asked) {
        GuestChat.soon(
                A_WHILE,
                () -> me.person().received().stream()
                        .anyMatch(message -> message.id() > asked.since()
                                && (chat.has(message, "progress.cancel-button")
                                        || message.text().equals(me.words("progress.done", 4)))));
    }

    private void mayChangeSettings() {
        if (random.nextInt(4) == 0) {
            wishes.countChange();
            sets(where.equals("here") ? "private" : "here");
        }
    }

    private Optional<ChatMessage> question(Asked asked, String button) {
        return me.person().received().stream()
                .filter(message -> message.id() > asked.since() && chat.has(message, button))
                .findFirst();
    }

    private void answers(Open one) {
        var wish = one.asked().wish();
        if (random.nextInt(4) == 0) {
            chat.taps(one.question(), "confirm.private-button");
            return;
        }
        var home = one.asked().home();
        wish.wanted(home.room());
        if (one.asked().openly()) {
            wish.saidIn(home.room());
        }
        chat.taps(one.question(), "confirm.here-button");
        if (random.nextBoolean()) {
            thoughts.afterwards(wish, home);
        }
    }

    private void sharesSomething(Home home) {
        thoughts.ownCard().ifPresentOrElse(thoughts::shares, () -> asks(home, " --where private", false));
    }

    private void reports(Home home) {
        var others = home.room().posts().stream()
                .filter(post -> !wishes.shownBy(post).isEmpty())
                .filter(post -> wishes.shownBy(post).stream()
                        .noneMatch(wish -> wish.owner() == me.person().id()))
                .toList();
        if (others.isEmpty()) {
            asks(home, " --where here", true);
            return;
        }
        thoughts.reports(home, others.get(random.nextInt(others.size())));
    }

    private void commands(Home home) {
        var before = chat.newest();
        var command = town.command(PERSONAL.get(random.nextInt(PERSONAL.size())));
        var posts = home.room().posts();
        if (posts.isEmpty() || random.nextBoolean()) {
            home.as(me.person(), random).sends(command);
        } else {
            me.person().in(home.group()).repliesTo(posts.get(random.nextInt(posts.size())), command);
        }
        chat.awaits(before, _ -> true);
    }
}
