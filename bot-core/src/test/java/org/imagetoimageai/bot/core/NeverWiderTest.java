package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.core.ScriptedPlatform.Sent;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.Removals;
import org.imagetoimageai.bot.gallery.Shares;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The same as on paper in `AudienceTest`, through the whole core, judged by what the group's chat holds.
class NeverWiderTest extends SharedPlaceTest {

    private static final long SEED = 7_319;
    private static final int CASES = 60;

    @Autowired
    Shares shares;

    @Autowired
    Removals removals;

    @Autowired
    Gallery gallery;

    @Test
    void showsTheGroupWhatItMaySeeAndNothingElse() {
        agrees();
        ledger.grant(PurseId.of(account()), new Credits(4L * CASES), Cause.of("test", account()));
        var random = new Random(SEED);
        for (var step = 0; step < CASES; step++) {
            var isPublic = random.nextBoolean();
            var change = Change.values()[random.nextInt(Change.values().length)];
            var prompt = "secret number " + step;
            play(prompt, isPublic, change);
            var posts = postsOf(prompt);
            assertThat(posts.isEmpty())
                    .as("seed %d, step %d: posted %s, public %s, %s", SEED, step, posts, isPublic, change)
                    .isEqualTo(!isPublic);
            if (isPublic && change != Change.NOTHING) {
                posts.forEach(this::awaitWithdrawn);
            }
        }
        platform.sentTo(group).forEach(NeverWiderTest::showsOnlyAPictureAndTheButtonToReportIt);
        await().atMost(PATIENCE).until(() -> standingPosts() == shared());
    }

    private int before;

    private void play(String prompt, boolean isPublic, Change change) {
        before = platform.sentTo(group).size();
        platform.answers(delivery -> {
            if (delivery.to() instanceof Channel && change.isWhileItIsSent()) {
                happens(change);
            }
            return platform.delivered(delivery);
        });
        var question = saysIn(group, ada, "generate", given(prompt, isPublic));
        if (isPublic) {
            presses(question);
            awaitPosts(before + 1);
        }
        if (change != Change.DELETED_WHILE_SENT || !isPublic) {
            await().atMost(PATIENCE)
                    .until(() -> received().stream()
                            .anyMatch(content -> content instanceof Content.Card card
                                    && card.caption().args().contains(prompt)));
        }
        if (isPublic) {
            await().atMost(PATIENCE)
                    .until(() -> !platform.messagesOf(platform.sentTo(group).getLast())
                            .isEmpty());
            if (!change.isWhileItIsSent()) {
                awaitRegistered();
                happens(change);
            }
        }
    }

    private void presses(Answer question) {
        pressesIn(group, ada, button(question, "confirm.here-button"));
    }

    private static Map<String, String> given(String prompt, boolean isPublic) {
        var given = new HashMap<>(Map.of("prompt", prompt));
        if (isPublic) {
            given.put("where", "here");
        }
        return given;
    }

    private void awaitRegistered() {
        var message = platform.messagesOf(platform.sentTo(group).getLast()).getFirst();
        await().atMost(PATIENCE)
                .until(() -> deliveries.shownAt(message, account()).isPresent());
    }

    private void happens(Change change) {
        var picture = gallery.latest(account()).orElseThrow().id();
        switch (change) {
            case NOTHING -> {}
            case UNSHARED_WHILE_SENT, UNSHARED_AFTERWARDS -> shares.unshare(picture, account());
            case DELETED_WHILE_SENT -> removals.delete(picture, account());
        }
    }

    private List<Sent> postsOf(String prompt) {
        return platform.sentTo(group).stream()
                .skip(before)
                .filter(sent -> ((Content.Card) sent.content()).caption().args().contains(prompt))
                .toList();
    }

    private static void showsOnlyAPictureAndTheButtonToReportIt(Sent sent) {
        assertThat(sent.content()).isInstanceOf(Content.Card.class);
        assertThat(sent.content().buttons())
                .extracting(button -> button.label().key())
                .containsExactly("post.report-button");
        assertThat(Set.of("result.caption", "result.made-by"))
                .contains(((Content.Card) sent.content()).caption().key());
    }

    private long standingPosts() {
        return database.sql("select count(*) from delivery_message where role = 'POST' and withdrawn_at is null and"
                        + " account_id = ?")
                .param(account().value())
                .query(Long.class)
                .single();
    }

    private long shared() {
        return database.sql("select count(*) from gallery_share where account_id = ?")
                .param(account().value())
                .query(Long.class)
                .single();
    }

    private enum Change {
        NOTHING,
        UNSHARED_WHILE_SENT,
        DELETED_WHILE_SENT,
        UNSHARED_AFTERWARDS;

        boolean isWhileItIsSent() {
            return this == UNSHARED_WHILE_SENT || this == DELETED_WHILE_SENT;
        }
    }
}
