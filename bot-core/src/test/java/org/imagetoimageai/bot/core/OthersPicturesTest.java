package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Material.Author;
import org.junit.jupiter.api.Test;

/// What is made from somebody else's picture goes to whoever asked or to where that picture was seen, and nowhere else.
class OthersPicturesTest extends SharedPlaceTest {

    private final Channel elsewhere = new Channel(ScriptedPlatform.ID, "elsewhere-" + number(), Optional.empty());

    @Test
    void mayBeSharedOnlyWhereTheOtherPictureWasSeen() {
        agrees();
        saysIn(elsewhere, ada, "help", Map.of());
        makesFromGracesPicture();
        awaitPictures(2);
        lastCard();

        var question = presses(button(awaitPictures(2).getLast(), "result.share-button"));

        assertThat(key(question)).isEqualTo("share.ask-one");
        presses(button(question, "share.post-button"));
        awaitPosts(1);
        assertThat(platform.sentTo(elsewhere)).isEmpty();
    }

    @Test
    void staysSoForWhatIsMadeFromTheResult() {
        agrees();
        saysIn(elsewhere, ada, "help", Map.of());
        makesFromGracesPicture();
        awaitPictures(2);
        lastCard();
        presses(button(awaitPictures(2).getLast(), "result.vary-button"));
        awaitPictures(3);
        lastCard();

        var question = presses(button(awaitPictures(3).getLast(), "result.share-button"));
        assertThat(key(question)).isEqualTo("share.ask-one");
        presses(button(question, "share.post-button"));

        awaitPosts(1);
        assertThat(platform.sentTo(elsewhere)).isEmpty();
    }

    @Test
    void mayBeSharedNowhereWhenItWasShownToTheBotAlone() {
        agrees();
        saysIn(elsewhere, ada, "help", Map.of());
        var direct = new Direct(ada);
        asks(
                ada,
                direct,
                new Ask.Command("edit", Map.of("instruction", "make it blue"), gracesPicture(), Optional.empty()));
        awaitPictures(2);
        lastCard();

        assertThat(key(presses(button(awaitPictures(2).getLast(), "result.share-button"))))
                .isEqualTo("share.nowhere");
    }

    private Answer makesFromGracesPicture() {
        return asks(ada, group, command("edit", Map.of("instruction", "make it blue"), group, gracesPicture()));
    }

    private Material gracesPicture() {
        var picture = platform.holds(ScriptedModel.png(40, 32));
        var quote = new Material.Quote(Author.SOMEBODY_ELSE, Optional.empty(), List.of(picture));
        return new Material(List.of(), Optional.of(quote));
    }
}
