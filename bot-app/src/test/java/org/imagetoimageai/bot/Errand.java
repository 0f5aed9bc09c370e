package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.imagetoimageai.sandbox.telegram.ChatMessage;

/// What a person may want, step by step, and how it has to end. No person has two errands that are four apart, as
/// [Crowd] deals them out: those could not be told apart in a chat.
enum Errand {
    WORDS(new Bill(1, 1, 4)) {
        @Override
        void ask(Wish wish) {
            wish.person().sends("/generate " + wish.words());
            wish.patron().awaitsCard(wish.words());
        }
    },
    RESTORING(new Bill(1, 1, 4)) {
        @Override
        void ask(Wish wish) {
            wish.person().sendsPhoto(photo(Color.GRAY), "/restore " + wish.words());
            wish.patron().awaitsCard(wish.words());
        }
    },
    CUTTING_OUT(new Bill(1, 1, 4)) {
        @Override
        void ask(Wish wish) {
            wish.person().sendsPhoto(photo(Color.ORANGE), "/cutout " + wish.words());
            wish.patron().awaitsCard(wish.words());
        }
    },
    ALBUM(new Bill(1, 1, 4)) {
        @Override
        void sendAlbum(Wish wish) {
            wish.person().sendsAlbum(List.of(photo(Color.RED), photo(Color.GREEN), photo(Color.BLUE)), 1, wish.words());
            wish.patron().awaitsCard(wish.words());
        }
    },
    /// Taken back while the post may still be on its way.
    SHARING_BRIEFLY(new Bill(1, 1, 4)) {
        @Override
        void ask(Wish wish) {
            SHARING.ask(wish);
        }

        @Override
        void goOn(Wish wish) {
            SHARING.goOn(wish);
            SHARING.takeBack(wish);
        }

        @Override
        List<Outcome> outcomes(Wish wish) {
            return SHARING.outcomes(wish);
        }

        @Override
        List<ChatMessage> left(Wish wish) {
            return SHARING.left(wish);
        }
    },
    /// While it may not have been noted yet where the card stands.
    DELETING_AT_ONCE(new Bill(1, 1, 4)) {
        @Override
        void ask(Wish wish) {
            WORDS.ask(wish);
            DELETING.takeBack(wish);
        }

        @Override
        List<Outcome> outcomes(Wish wish) {
            return List.of(
                    Outcome.gone("cards", wish.patron().cards(wish.words()).size()));
        }
    },
    TWO_PICTURES(new Bill(1, 2, 8)) {
        @Override
        void ask(Wish wish) {
            wish.person().sends("/generate " + wish.words() + " --count 2");
            wish.person().awaitsChat(messages -> pictures(wish) == 2, Patron.PATIENCE);
        }

        @Override
        List<Outcome> outcomes(Wish wish) {
            assertThat(pictures(wish))
                    .as("Different pictures of “%s”", wish.words())
                    .isEqualTo(2);
            return List.of(
                    new Outcome("cards", wish.patron().cards(wish.words()).size(), 2, 4));
        }

        /// Each has a token of its own under it.
        private long pictures(Wish wish) {
            return wish.patron().cards(wish.words()).stream()
                    .flatMap(card -> card.buttons().stream())
                    .filter(button ->
                            button.label().equals(wish.patron().customer().words("result.original-button")))
                    .map(ChatMessage.Button::data)
                    .distinct()
                    .count();
        }
    },
    DESCRIBING(new Bill(1, 0, 1)) {
        @Override
        void ask(Wish wish) {
            wish.person().sendsPhoto(photo(Color.CYAN), "/describe " + wish.words());
            wish.patron().awaits(Patron::isDescription);
        }

        @Override
        List<ChatMessage> results(Wish wish) {
            return wish.patron().descriptions();
        }

        @Override
        List<Outcome> outcomes(Wish wish) {
            return List.of(
                    Outcome.once("descriptions", wish.patron().descriptions().size()));
        }
    },
    SHARING(new Bill(1, 1, 4)) {
        @Override
        void ask(Wish wish) {
            wish.patron().asksInGroup(wish.words());
            wish.patron().awaitsCard(wish.words());
        }

        @Override
        void goOn(Wish wish) {
            var patron = wish.patron();
            patron.press(patron.cards(wish.words()).getLast(), "result.share-button");
            patron.press(patron.awaitsButton("share.post-button"), "share.post-button");
            patron.awaitsPost(post -> !saysWhy(post));
        }

        @Override
        void takeBack(Wish wish) {
            var patron = wish.patron();
            patron.press(patron.awaitsCardWith(wish.words(), "result.unshare-button"), "result.unshare-button");
        }

        @Override
        List<Outcome> outcomes(Wish wish) {
            return List.of(
                    Outcome.once("cards", wish.patron().cards(wish.words()).size()),
                    Outcome.gone("posts", left(wish).size()));
        }

        @Override
        List<ChatMessage> left(Wish wish) {
            return wish.patron().posts().stream().filter(post -> !saysWhy(post)).toList();
        }

        /// What was asked for in private is shown without its words.
        private boolean saysWhy(ChatMessage post) {
            return post.text().contains(Crowd.MARK);
        }
    },
    DELETING(new Bill(1, 1, 4)) {
        @Override
        void ask(Wish wish) {
            WORDS.ask(wish);
        }

        @Override
        void goOn(Wish wish) {
            wish.patron().press(wish.patron().cards(wish.words()).getLast(), "result.original-button");
            wish.patron().awaits(message -> message.document().isPresent());
        }

        @Override
        void takeBack(Wish wish) {
            var patron = wish.patron();
            patron.press(patron.cards(wish.words()).getLast(), "result.delete-button");
            patron.press(patron.awaitsButton("delete.yes-button"), "delete.yes-button");
            patron.awaitsWords("delete.done");
        }

        @Override
        List<Outcome> outcomes(Wish wish) {
            return List.of(
                    Outcome.gone("cards", wish.patron().cards(wish.words()).size()),
                    Outcome.goneIfNoted("files", wish.patron().files().size()));
        }
    },
    EDITING(new Bill(2, 2, 8)) {
        @Override
        void ask(Wish wish) {
            WORDS.ask(wish);
        }

        @Override
        void goOn(Wish wish) {
            wish.person().repliesTo(wish.patron().cards(wish.words()).getLast(), wish.change());
            wish.patron().awaitsCard(wish.change());
        }

        @Override
        List<Outcome> outcomes(Wish wish) {
            return List.of(
                    Outcome.once("cards", wish.patron().cards(wish.words()).size()),
                    Outcome.once("edits", wish.patron().cards(wish.change()).size()));
        }
    },
    POSTING(new Bill(1, 1, 4)) {
        @Override
        void ask(Wish wish) {
            wish.patron().asksInGroup(wish.words() + " --where here");
            wish.patron().awaitsButton("confirm.here-button", 4);
        }

        @Override
        void goOn(Wish wish) {
            var question = wish.patron().awaitsButton("confirm.here-button", 4);
            wish.patron().press(question, "confirm.here-button", 4);
            wish.patron().awaitsCard(wish.words());
            wish.patron().awaitsPost(wish::isSaidUnder);
        }

        @Override
        List<Outcome> outcomes(Wish wish) {
            var posts = wish.patron().posts().stream().filter(wish::isSaidUnder);
            return List.of(
                    Outcome.once("cards", wish.patron().cards(wish.words()).size()),
                    Outcome.once("posts", posts.count()));
        }
    };

    private final Bill bill;

    Errand(Bill bill) {
        this.bill = bill;
    }

    Bill bill() {
        return bill;
    }

    boolean isTakenBack() {
        return this == DELETING || this == DELETING_AT_ONCE;
    }

    void ask(Wish wish) {}

    void sendAlbum(Wish wish) {}

    void goOn(Wish wish) {}

    void takeBack(Wish wish) {}

    /// What arrived of its first request.
    List<ChatMessage> results(Wish wish) {
        return wish.patron().cards(wish.words());
    }

    /// What should have been taken back.
    List<ChatMessage> left(Wish wish) {
        return isTakenBack() ? results(wish) : List.of();
    }

    /// What is to be seen in the end. Fails where something else than their number is wrong.
    List<Outcome> outcomes(Wish wish) {
        return List.of(Outcome.once("cards", results(wish).size()));
    }

    /// How often a process killed between a send and its answer left the same message a second time, or one that was
    /// taken back.
    int surplus(Wish wish) {
        return outcomes(wish).stream().mapToInt(Outcome::surplus).sum();
    }

    private static byte[] photo(Color color) {
        return Photos.of(color, 90, 60);
    }

    /// What it takes.
    ///
    /// @param pictures that are made
    record Bill(int requests, int pictures, int price) {}
}
