package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.chat.ChannelSeen;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.PlatformEvents;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent.PlaceMoved;
import org.imagetoimageai.bot.chat.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GalleryChannelTest extends SharedPlaceTest {

    @Autowired
    PlatformEvents events;

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
    void refusesAChannelThatWeMayNotPostIn() {
        assertThat(choosing(true, false)).isEqualTo("gallerychannel.may-not-post");
        assertThat(choosing(false, true)).isEqualTo("gallerychannel.not-admin");
        assertThat(choosing(true, true)).isEqualTo("gallerychannel.done");
    }

    @Test
    void saysWhatToDoWhereNoChannelIsSeen() {
        assertThat(key(asks(grace, new Direct(grace), new Ask.Command("gallerychannel", Map.of()))))
                .isEqualTo("gallerychannel.how");
    }

    @Test
    void keepsOfferingAPlaceThatGoesOnUnderAnotherId() {
        agrees();
        saysIn(group, ada, "help", Map.of());
        var moved = new Channel(ScriptedPlatform.ID, "supergroup-" + number(), Optional.empty());
        events.happened(new PlaceMoved(ScriptedPlatform.ID, group.id(), moved.id()));

        var question = presses(button(awaitPictures(1).getFirst(), "result.share-button"));
        presses(button(question, "share.post-button"));

        awaitPosts(moved, 1);
        assertThat(platform.sentTo(group)).isEmpty();
    }

    @Test
    void postsNothingInAPlaceThatWasClosedWhileThePictureWasMade() {
        agrees();
        var question = saysIn(group, ada, "generate", Map.of("prompt", "a heron", "where", "here"));
        closes();

        pressesIn(group, ada, button(question, "confirm.here-button"));

        awaitLetter(ada, "share.closed");
        assertThat(platform.sentTo(group)).isEmpty();
        assertKeptPrivate();
    }

    @Test
    void takesBackWhatArrivesInAPlaceThatWasClosedMeanwhile() {
        agrees();
        platform.answers(delivery -> {
            if (delivery.to() instanceof Channel) {
                closes();
            }
            return platform.delivered(delivery);
        });

        awaitWithdrawn(postsInTheGroup("a heron"));

        awaitLetter(ada, "share.closed");
        assertKeptPrivate();
    }

    private void closes() {
        assertThat(key(saysIn(group, grace, "gallerychannel", Map.of("mode", "closed"))))
                .isEqualTo("gallerychannel.mode-closed");
    }

    private void assertKeptPrivate() {
        awaitPictures(2);
        assertThat(key(replies(ada, lastCard(), "unshare"))).isEqualTo("unshare.nothing");
    }

    private String choosing(boolean isAdmin, boolean mayPost) {
        var seen = new ChannelSeen(group, "Ours", isAdmin, mayPost);
        var ask = new Ask.Command("gallerychannel", Map.of(), Material.NONE, Optional.of(seen));
        return key(asks(grace, group, ask));
    }
}
