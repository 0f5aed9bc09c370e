package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Optional;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.PersonRef;
import org.junit.jupiter.api.Test;

/// Messages that arrived without our hearing of it, as when a process is killed in the middle of a send.
class StraysTest extends SharedPlaceTest {

    private final DeliveredMessage stray = new DeliveredMessage(ScriptedPlatform.ID, "stray:" + number());

    @Test
    void deletesACardWithItsPictureOnceAButtonUnderItWasPressed() {
        agrees();
        var delete = button(awaitPictures(1).getLast(), "result.delete-button");

        var question = touches(ada, new Direct(ada), delete);
        presses(button(question, "delete.yes-button"));

        awaitGone();
    }

    @Test
    void deletesACardWhosePictureWasDeletedBefore() {
        agrees();
        var card = awaitPictures(1).getLast();
        presses(button(says("delete", ""), "delete.yes-button"));

        touches(ada, new Direct(ada), button(card, "result.original-button"));

        awaitGone();
    }

    @Test
    void leavesACardThatSomebodyElseCannotHave() {
        agrees();
        var card = awaitPictures(1).getLast();

        touches(grace, new Direct(grace), button(card, "result.original-button"));

        assertThat(isNoted()).isFalse();
        assertThat(platform.withdrawn()).doesNotContain(stray);
    }

    @Test
    void takesAPostBackThatWasTakenBackBefore() {
        agrees();
        var post = postsInTheGroup("to be taken back");
        awaitPictures(2);
        replies(ada, lastCard(), "unshare");
        awaitWithdrawn(post);

        touches(grace, group, button(post.content(), "post.report-button"));

        awaitGone();
    }

    @Test
    void takesAPostBackWithTheOthersOnceItTurnedUp() {
        agrees();
        var post = postsInTheGroup("to be taken back");
        awaitPictures(2);
        touches(grace, group, button(post.content(), "post.report-button"));
        assertThat(isNoted()).isTrue();
        assertThat(platform.withdrawn()).doesNotContain(stray);

        replies(ada, lastCard(), "unshare");

        awaitGone();
        awaitWithdrawn(post);
    }

    private Answer touches(PersonRef who, Destination place, Button button) {
        return asks(who, place, new Ask.Press(button.token(), Optional.of(stray)));
    }

    private void awaitGone() {
        await().atMost(PATIENCE).until(() -> platform.withdrawn().contains(stray));
    }

    private boolean isNoted() {
        return deliveries.postedAt(stray).isPresent()
                || deliveries.shownAt(stray, account()).isPresent();
    }
}
