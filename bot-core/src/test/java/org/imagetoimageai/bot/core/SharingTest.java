package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Standing;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.core.ScriptedPlatform.Sent;
import org.imagetoimageai.bot.gallery.Removals;
import org.imagetoimageai.bot.gallery.Shares;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SharingTest extends SharedPlaceTest {

    @Autowired
    Shares shares;

    @Autowired
    Removals removals;

    @Test
    void postsAResultWhereItWasAskedForAndBringsTheOwnerTheirs() {
        agrees();

        var post = postsInTheGroup("a fox for everybody");

        assertThat(labels(post)).containsExactly("post.report-button");
        assertThat(caption(post)).contains("a fox for everybody");
        awaitPictures(2);
        assertThat(lastCard()).isNotNull();
        await().untilAsserted(() -> assertThat(labels(lastShown())).contains("result.unshare-button"));
    }

    @Test
    void postsNothingOfAPrivateResultAskedForInAGroup() {
        agrees();

        saysIn(group, ada, "generate", Map.of("prompt", "only for me"));
        awaitPictures(2);

        assertThat(platform.sentTo(group)).isEmpty();
    }

    @Test
    void asksBeforeItSharesAndKeepsTheWordsPrivate() {
        agrees();
        saysIn(group, ada, "help", Map.of());
        var question = presses(button(awaitPictures(1).getFirst(), "result.share-button"));

        assertThat(key(question)).isEqualTo("share.ask-one");
        assertThat(platform.sentTo(group)).isEmpty();
        assertThat(key(presses(button(question, "share.post-button")))).isEqualTo("share.done");

        var post = awaitPosts(1).getFirst();
        assertThat(caption(post)).isEqualTo("result.made-by[Google Gemini, model-for-tests]");
        await().until(() -> labelsOfTheLastAmendment().contains("result.unshare-button"));
    }

    @Test
    void takesAPostBackAndTurnsTheButton() {
        agrees();
        var post = postsInTheGroup("to be taken back");
        awaitPictures(2);

        assertThat(key(replies(ada, lastCard(), "unshare"))).isEqualTo("unshare.done");

        awaitWithdrawn(post);
        await().until(() -> labelsOfTheLastAmendment().contains("result.share-button"));
        assertThat(key(replies(ada, lastCard(), "unshare"))).isEqualTo("unshare.nothing");
        assertThat(messagesIn("POST")).isZero();
    }

    @Test
    void withdrawsAPostWhoseOwnerTookItBackWhileItWasSent() {
        agrees();
        saysIn(group, ada, "help", Map.of());
        awaitPictures(1);
        var picture = lastPicture();
        platform.answers(delivery -> {
            if (delivery.to() instanceof Channel) {
                shares.unshare(picture, account());
            }
            return platform.delivered(delivery);
        });

        shareTheLast();

        awaitWithdrawn(awaitPosts(1).getFirst());
    }

    @Test
    void withdrawsAPostOfAPictureThatWasDeletedWhileItWasSent() {
        agrees();
        saysIn(group, ada, "help", Map.of());
        awaitPictures(1);
        var picture = lastPicture();
        platform.answers(delivery -> {
            if (delivery.to() instanceof Channel) {
                removals.delete(picture, account());
            }
            return platform.delivered(delivery);
        });

        shareTheLast();

        awaitWithdrawn(awaitPosts(1).getFirst());
        await().until(() -> messagesIn("POST") == 0);
    }

    @Test
    void sendsNothingThatWasTakenBackBefore() {
        agrees();
        saysIn(group, ada, "help", Map.of());
        awaitPictures(1);
        platform.says(ada, Standing.UNKNOWN);
        shareTheLast();

        assertThat(key(replies(ada, lastCard(), "unshare"))).isEqualTo("unshare.done");
        platform.says(ada, Standing.MEMBER);
        clock.forward(Duration.ofSeconds(30));

        await().until(() -> closed("POST") == 1);
        assertThat(platform.sentTo(group)).isEmpty();
    }

    @Test
    void postsNothingForSomebodyWhoIsNoMember() {
        agrees();
        saysIn(group, ada, "help", Map.of());
        awaitPictures(1);
        platform.says(ada, Standing.OUTSIDE);

        shareTheLast();

        awaitLetter(ada, "share.not-member");
        assertThat(platform.sentTo(group)).isEmpty();
        assertThat(key(replies(ada, lastCard(), "unshare"))).isEqualTo("unshare.nothing");
    }

    @Test
    void asksAgainWhetherSomebodyIsAMemberAndThenRefusesKindly() {
        agrees();
        saysIn(group, ada, "help", Map.of());
        awaitPictures(1);
        platform.says(ada, Standing.UNKNOWN);
        shareTheLast();
        clock.forward(Duration.ofMinutes(2));

        awaitLetter(ada, "share.unknown-member");
        assertThat(platform.sentTo(group)).isEmpty();
    }

    @Test
    void saysInTheDirectMessagesThatAPlaceCannotBePostedIn() {
        agrees();
        platform.answers(delivery ->
                delivery.to() instanceof Channel ? new Unreachable("kicked") : platform.delivered(delivery));

        postsInTheGroup("for a group that is gone");

        awaitLetter(ada, "share.place-gone");
        awaitPictures(2);
        assertThat(platform.sentTo(group)).hasSize(1);
    }

    @Test
    void postsNowhereElseWhatAPlaceRefuses() {
        agrees();
        platform.answers(
                delivery -> delivery.to() instanceof Channel ? new Refused("no") : platform.delivered(delivery));

        postsInTheGroup("for a group that refuses");

        awaitLetter(ada, "share.refused");
        assertThat(key(replies(ada, lastCard(), "unshare"))).isEqualTo("unshare.nothing");
    }

    @Test
    void postsNothingInAPlaceThatKeepsPicturesPrivate() {
        agrees();
        platform.says(grace, Standing.ADMIN);
        assertThat(key(saysIn(group, grace, "gallerychannel", Map.of("mode", "closed"))))
                .isEqualTo("gallerychannel.mode-closed");

        var question = saysIn(group, ada, "generate", Map.of("prompt", "perhaps here", "where", "here"));
        buttons(question).stream()
                .filter(button -> button.label().key().equals("confirm.here-button"))
                .forEach(button -> pressesIn(group, ada, button));
        awaitPictures(2);

        assertThat(platform.sentTo(group)).isEmpty();
        assertThat(key(presses(button(awaitPictures(1).getFirst(), "result.share-button"))))
                .isEqualTo("share.nowhere");
    }

    @Test
    void offersTheGalleryChannelToMembersOfItsPlaceAndForgetsItWhenItIsGone() {
        agrees();
        var channel = new Channel(ScriptedPlatform.ID, "channel-" + number(), Optional.empty());
        platform.says(grace, Standing.ADMIN);
        assertThat(key(asks(
                        grace, group, command("gallerychannel", Map.of("channel", "@ours"), channel, Material.NONE))))
                .isEqualTo("gallerychannel.done");
        saysIn(group, ada, "help", Map.of());

        var question = presses(button(awaitPictures(1).getFirst(), "result.share-button"));
        assertThat(key(question)).isEqualTo("share.ask-many");
        presses(buttons(question).getFirst());
        awaitPosts(channel, 1);
        assertThat(platform.sentTo(group)).isEmpty();

        platform.answers(
                delivery -> delivery.to() instanceof Channel ? new Unreachable("gone") : platform.delivered(delivery));
        replies(ada, lastCard(), "unshare");
        presses(buttons(presses(button(awaitPictures(1).getFirst(), "result.share-button")))
                .getFirst());

        awaitLetter(ada, "share.place-gone");
        awaitLetter(grace, "gallerychannel.gone");
        assertThat(key(presses(button(awaitPictures(1).getFirst(), "result.share-button"))))
                .isEqualTo("share.ask-one");
    }

    @Test
    void refusesAGalleryChannelFromWhoeverIsNoAdmin() {
        assertThat(key(asks(
                        grace,
                        group,
                        command(
                                "gallerychannel",
                                Map.of("channel", "@theirs"),
                                new Channel(ScriptedPlatform.ID, "channel-" + number(), Optional.empty()),
                                Material.NONE))))
                .isEqualTo("gallerychannel.not-admin");
    }

    @Test
    void doesNotShareSomebodyElsesPicture() {
        agrees();
        var share = button(awaitPictures(1).getFirst(), "result.share-button");

        assertThat(key(pressesIn(group, grace, share))).isEqualTo("button.not-yours");
    }

    @Test
    void sharesOnceHoweverOftenItIsAsked() {
        agrees();
        saysIn(group, ada, "help", Map.of());
        var share = button(awaitPictures(1).getFirst(), "result.share-button");
        var first = presses(share);
        presses(button(first, "share.post-button"));
        awaitPosts(1);

        assertThat(key(presses(button(first, "share.post-button")))).isEqualTo("share.already");
        await().during(Duration.ofMillis(500))
                .until(() -> platform.sentTo(group).size() == 1);
    }

    private void shareTheLast() {
        var question = presses(button(awaitPictures(1).getFirst(), "result.share-button"));
        presses(button(question, "share.post-button"));
    }

    private long messagesIn(String role) {
        return database.sql("select count(*) from delivery_message where role = ? and account_id = ?")
                .params(role, account().value())
                .query(Long.class)
                .single();
    }

    private long closed(String kind) {
        return database.sql("select count(*) from delivery_parcel where kind = ? and state = 'GONE' and account_id = ?")
                .params(kind, account().value())
                .query(Long.class)
                .single();
    }

    private Sent lastShown() {
        return platform.sentTo(ada).stream()
                .filter(sent -> sent.content() instanceof Content.Card)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<String> labelsOfTheLastAmendment() {
        var all = platform.amendments();
        return all.isEmpty() ? List.of() : labels(all.getLast().buttons());
    }

    private static List<String> labels(Sent sent) {
        return labels(sent.content().buttons());
    }

    private static List<String> labels(List<Button> buttons) {
        return buttons.stream().map(button -> button.label().key()).toList();
    }

    private static String caption(Sent sent) {
        var caption = ((Content.Card) sent.content()).caption();
        return caption.key() + caption.args().stream().map(SharingTest::words).toList();
    }

    private static Object words(Object arg) {
        return arg instanceof Text text ? text.key() + text.args() : arg;
    }
}
