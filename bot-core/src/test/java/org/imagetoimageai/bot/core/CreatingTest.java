package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Material;
import org.imagetoimageai.bot.chat.Material.Author;
import org.imagetoimageai.bot.chat.Material.Quote;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.PaintOrder.Wanted;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Resolution;
import org.junit.jupiter.api.Test;

/// Everything a person can have made, and how they ask for it.
class CreatingTest extends CoreTest {

    @Test
    void makesAsManyAsAskedForAndChargesEach() {
        agrees();

        var answer = says("generate", Map.of("prompt", "a fox", "count", "3"), Material.NONE);

        assertThat(key(answer)).isEqualTo("generate.accepted");
        awaitPictures(4);
        await().until(() -> balance().held() == 0);
        assertThat(balance().posted()).isEqualTo(4);
    }

    @Test
    void chargesOnlyForWhatCameOutAndTellsWhatDidNotOnce() {
        agrees();
        var asked = new AtomicInteger();
        model.answers(order -> asked.incrementAndGet() % 2 == 0
                ? new Painting.Declined(Painting.Ground.PICTURE, "test")
                : ScriptedModel.painted());

        says("generate", Map.of("prompt", "a fox", "count", "4"), Material.NONE);

        awaitPictures(3);
        await().until(() -> balance().held() == 0);
        assertThat(balance().posted()).isEqualTo(8);
        awaitReceived(4);
        assertThat(notices()).containsExactly("ending.picture-declined");
    }

    @Test
    void tellsTheReferenceOfOneThatFailedThoughTheLastCameOut() {
        agrees();
        var asked = new AtomicInteger();
        model.answers(order -> asked.incrementAndGet() == 1
                ? new Painting.Broken(Painting.Remedy.NONE, "test")
                : ScriptedModel.painted());

        says("generate", Map.of("prompt", "a fox", "count", "2"), Material.NONE);

        awaitReceived(3);
        var told = received().stream()
                .filter(Content.Words.class::isInstance)
                .map(words -> ((Content.Words) words).text())
                .toList();
        assertThat(told).extracting(text -> text.key()).containsExactly("ending.failed");
        assertThat((String) told.getFirst().args().getFirst()).matches("[0-9a-f]{8}");
    }

    @Test
    void saysWhatWasMadeAndPaidWhenTheRestIsCancelled() {
        agrees();
        var asked = new AtomicInteger();
        model.answers(order -> asked.incrementAndGet() == 1
                ? ScriptedModel.painted()
                : new Painting.Busy(Optional.of(Duration.ofMinutes(1)), "test"));

        var answer = says("generate", Map.of("prompt", "a fox", "count", "3"), Material.NONE);
        var tracker = ((Reply.Progress) answer.replies().getFirst()).tracker();
        dispatcher.shown(tracker, new DeliveredMessage(ScriptedPlatform.ID, "progress " + tracker));
        awaitPictures(2);
        await().until(() -> key(says("cancel", "")).equals("cancel.cancelled"));

        await().until(() -> platform.amendments().stream()
                .anyMatch(content -> content instanceof Content.Words words
                        && words.text().key().equals("progress.partly-done")
                        && words.text().args().equals(List.of(1, 3, 4L))));
        assertThat(balance().held()).isZero();
        assertThat(balance().posted()).isEqualTo(12);
    }

    @Test
    void passesShapeSizeAndModelOn() {
        agrees();
        grant(100);

        says("generate", Map.of("prompt", "a fox", "ratio", "16:9", "size", "2K", "tier", "pro"), Material.NONE);

        awaitPictures(2);
        assertThat(model.lastOrder().frame().ratio())
                .contains(AspectRatio.of("16:9").orElseThrow());
        assertThat(model.lastOrder().frame().resolution()).isEqualTo(Resolution.TWO_K);
        await().until(() -> balance().held() == 0);
        assertThat(balance().posted()).isEqualTo(104);
    }

    @Test
    void refusesOptionsItDoesNotKnow() {
        assertThat(key(says("generate", Map.of("prompt", "a fox", "rato", "16:9"), Material.NONE)))
                .isEqualTo("option.unknown");
        assertThat(key(says("generate", Map.of("prompt", "a fox", "ratio", "17:3"), Material.NONE)))
                .isEqualTo("option.no-such-choice");
        assertThat(key(says("generate", Map.of("prompt", "a fox", "count", "5"), Material.NONE)))
                .isEqualTo("option.no-such-number");
        assertThat(key(says("generate", Map.of("prompt", "a fox", "ratio", ""), Material.NONE)))
                .isEqualTo("option.no-value");
        assertThat(key(says("generate", Map.of("prompt", "a fox", "where", "here"), Material.NONE)))
                .isEqualTo("where.no-place");
    }

    @Test
    void startsFromThePicturesThatCameWithTheWords() {
        agrees();

        says("generate", Map.of("prompt", "put them together"), Material.of(List.of(sent(200), sent(300))));

        awaitPictures(2);
        assertThat(model.lastOrder().pictures())
                .extracting(picture -> picture.info().width())
                .containsExactly(200, 300);
    }

    @Test
    void keepsThePicturesForTheWordsThatItAsksFor() {
        agrees();

        var question = says("generate", Map.of(), Material.of(List.of(sent(200))));
        assertThat(question.replies().getFirst()).isInstanceOf(Reply.Form.class);
        writes("make it night");

        awaitPictures(2);
        assertThat(model.lastOrder().prompt()).isEqualTo("make it night");
        assertThat(model.lastOrder().pictures()).hasSize(1);
    }

    @Test
    void restoresThePictureThatCameWithTheCommand() {
        agrees();

        var answer = says("restore", Map.of(), Material.of(List.of(sent(200))));

        assertThat(key(answer)).isEqualTo("generate.accepted");
        awaitPictures(2);
        assertThat(model.lastOrder().prompt()).startsWith("Restore this");
        assertThat(model.lastOrder().pictures()).hasSize(1);
    }

    @Test
    void actsOnTheLastResultWhenNothingIsNamed() {
        agrees();

        says("anime", Map.of(), Material.NONE);

        awaitPictures(2);
        assertThat(model.lastOrder().pictures()).hasSize(1);
    }

    @Test
    void saysWhichPictureItNeedsWhenThereIsNone() {
        says("help", "");

        assertThat(key(says("anime", Map.of(), Material.NONE))).isEqualTo("action.no-picture");
        assertThat(key(says("edit", Map.of("instruction", "more snow"), Material.NONE)))
                .isEqualTo("action.no-picture");
    }

    @Test
    void describesAPictureInWords() {
        agrees();
        model.answers(order -> new Painting.Worded("A fox in the snow.", ScriptedModel.NAME));

        assertThat(key(says("describe", Map.of(), Material.of(List.of(sent(200))))))
                .isEqualTo("generate.accepted-words");

        awaitReceived(2);
        assertThat(model.lastOrder().wanted()).isEqualTo(Wanted.WORDS);
        assertThat(model.lastOrder().prompt()).contains("in English");
        await().until(() -> balance().held() == 0);
        assertThat(balance().posted()).isEqualTo(15);
        assertThat(((Content.Words) received().getLast()).text().args()).containsExactly("A fox in the snow.");
    }

    @Test
    void offersToDrawPlainWordsWithThePriceOnTheButton() {
        agrees();

        var offer = writes("a castle in the clouds");

        assertThat(key(offer)).isEqualTo("offer.draw");
        var draw = buttons(offer).getFirst();
        assertThat(draw.label().args()).containsExactly(4L);
        assertThat(key(presses(draw))).isEqualTo("generate.accepted");
        awaitPictures(2);
        assertThat(model.prompts()).contains("a castle in the clouds");
    }

    @Test
    void takesOptionsOutOfPlainWordsAndAnswersToo() {
        agrees();

        var draw = buttons(writes("two foxes --ratio 16:9 --count 2")).getFirst();
        assertThat(draw.label().args()).containsExactly(8L);
        presses(draw);
        awaitPictures(3);
        assertThat(model.lastOrder().prompt()).isEqualTo("two foxes");
        assertThat(model.lastOrder().frame().ratio())
                .contains(AspectRatio.of("16:9").orElseThrow());

        says("generate", "");
        assertThat(key(writes("a badger --ratio 1:1"))).isEqualTo("generate.accepted");
        awaitPictures(4);
        assertThat(model.lastOrder().prompt()).isEqualTo("a badger");
        assertThat(key(writes("a wolf --and --so --on"))).isEqualTo("offer.draw");
    }

    @Test
    void variesAndEditsAResultAsItWasMade() {
        agrees();
        says("generate", Map.of("prompt", "a pro", "tier", "pro"), Material.NONE);
        var card = awaitPictures(2).getLast();

        var again = button(card, "result.again-button").label().args();
        assertThat(again).isNotEqualTo(List.of(4L));
        assertThat(button(card, "result.vary-button").label().args()).isEqualTo(again);
        assertThat(button(card, "result.edit-button").label().args()).isEqualTo(again);
        assertThat(((Reply.Say) presses(button(card, "result.vary-button"))
                                .replies()
                                .getFirst())
                        .text()
                        .args())
                .startsWith(again.getFirst());
    }

    @Test
    void takesAnOfferOnceWhileItIsUnderWay() {
        agrees();
        var goOn = new CountDownLatch(1);
        model.answers(order -> {
            awaits(goOn);
            return ScriptedModel.painted();
        });
        var draw = buttons(writes("a castle, once")).getFirst();
        var menu = writes("", Material.of(List.of(sent(200))));

        assertThat(key(presses(draw))).isEqualTo("generate.accepted");
        assertThat(key(presses(draw))).isEqualTo("offer.under-way");
        assertThat(key(presses(buttons(menu).get(0)))).isEqualTo("generate.accepted");
        assertThat(key(presses(buttons(menu).get(1)))).isEqualTo("generate.accepted");
        assertThat(key(presses(buttons(menu).get(1)))).isEqualTo("offer.under-way");
        assertThat(balance().held()).isEqualTo(12);

        goOn.countDown();
        awaitPictures(4);
        assertThat(key(presses(draw)))
                .as("A new one, when that is over")
                .isIn("generate.accepted", "generate.too-expensive");
    }

    @Test
    void takesAPictureWithWordsForAnEdit() {
        agrees();

        var answer = writes("make it night", Material.of(List.of(sent(200))));

        assertThat(key(answer)).isEqualTo("generate.accepted");
        awaitPictures(2);
        assertThat(model.lastOrder().prompt()).isEqualTo("make it night");
    }

    @Test
    void asksForNoWordsThatCannotBePaidFor() {
        agrees();
        says("generate", Map.of("prompt", "four of them", "count", "4"), Material.NONE);
        var card = awaitPictures(5).getLast();

        assertThat(key(presses(button(card, "result.edit-button")))).isEqualTo("generate.too-expensive");
        assertThat(key(writes("not an answer"))).isEqualTo("offer.draw");
        var menu = writes("", Material.of(List.of(sent(200))));
        assertThat(key(presses(buttons(menu).getLast()))).isEqualTo("generate.too-expensive");
    }

    @Test
    void asksWhatToDoWithPicturesThatNoActionTakes() {
        agrees();

        var question = writes("", Material.of(List.of(sent(200), sent(300))));

        assertThat(((Reply.Say) question.replies().getFirst()).text()).isEqualTo(Text.of("offer.say", 2, 4L));
        assertThat(buttons(question)).hasSize(1);
        assertThat(key(presses(buttons(question).getFirst()))).isEqualTo("edit.instruction.question");
        writes("one beside the other");
        awaitPictures(2);
    }

    @Test
    void offersNoPictureOfWhatIsNoWord() {
        assertThat(key(writes("👍"))).isEqualTo("words.none");
        assertThat(key(writes("?!"))).isEqualTo("words.none");
        assertThat(key(writes("猫"))).isEqualTo("offer.draw");
    }

    @Test
    void offersTheQuickActionsForABarePictureAndEachButtonWorks() {
        agrees();

        var menu = writes("", Material.of(List.of(sent(200))));

        assertThat(key(menu)).isEqualTo("offer.menu");
        assertThat(buttons(menu)).hasSize(8).allMatch(button -> button.token().length() <= Button.LONGEST_TOKEN);
        presses(buttons(menu).get(0));
        presses(buttons(menu).get(2));
        awaitPictures(3);
        assertThat(model.prompts()).anyMatch(prompt -> prompt.startsWith("Restore"));
        assertThat(model.prompts()).anyMatch(prompt -> prompt.startsWith("Redraw"));
        presses(buttons(menu).getLast());
        writes("add a hat");
        awaitPictures(4);
        assertThat(model.prompts()).contains("add a hat");
    }

    @Test
    void usesSomebodyElsesPictureAsInputOnly() {
        agrees();
        var theirs = new Quote(Author.SOMEBODY_ELSE, Optional.empty(), List.of(sent(200)));

        says("anime", Map.of(), new Material(List.of(), Optional.of(theirs)));

        awaitPictures(2);
        assertThat(model.lastOrder().pictures()).hasSize(1);
    }

    @Test
    void tellsWhatIsWrongWithAPictureAndChargesNothing() {
        agrees();

        says("restore", Map.of(), Material.of(List.of(platform.holds("no picture".getBytes()))));
        awaitReceived(2);
        assertThat(notices()).containsExactly("ending.input-not-a-picture");
        assertThat(balance().posted()).isEqualTo(16);
        assertThat(balance().held()).isZero();

        var gone = sent(200);
        platform.loses(gone);
        says("restore", Map.of(), Material.of(List.of(gone)));
        awaitReceived(3);
        assertThat(notices()).endsWith("ending.input-gone");
        assertThat(balance().posted()).isEqualTo(16);
        assertThat(balance().held()).isZero();
    }

    @Test
    void asksBeforeSpendingMoreThanThePersonsOwnLimit() {
        agrees();
        grant(100);
        var settings = says("settings", "");
        var ask = presses(buttons(settings).getLast());
        presses(buttons(ask).get(1));

        assertThat(key(says("generate", "a fox"))).isEqualTo("generate.accepted");
        var question = says("generate", Map.of("prompt", "two foxes", "size", "4k"), Material.NONE);

        assertThat(key(question)).isEqualTo("confirm.price");
        assertThat(key(presses(buttons(question).getFirst()))).isEqualTo("generate.accepted");
        awaitPictures(3);
    }

    @Test
    void makesThingsAsThePersonPrefers() {
        agrees();
        var sizes = presses(buttons(says("settings", "")).get(2));
        presses(buttons(sizes).get(1));

        says("generate", "a fox");

        awaitPictures(2);
        assertThat(model.lastOrder().frame().resolution()).isEqualTo(Resolution.TWO_K);
    }

    @Test
    void tellsWhatIsUnderWay() {
        agrees();
        assertThat(key(says("queue", ""))).isEqualTo("queue.empty");
        model.answers(order -> new Painting.Busy(Optional.empty(), "busy"));
        says("generate", "a fox");

        await().until(() -> key(says("queue", "")).equals("queue.text"));
        model.paints();
        awaitPictures(2);
    }

    private PictureRef sent(int width) {
        return platform.holds(ScriptedModel.png(width, 100));
    }

    private void grant(long credits) {
        ledger.grant(PurseId.of(account()), new Credits(credits), Cause.of("test", account()));
    }

    private List<String> notices() {
        return received().stream()
                .filter(Content.Words.class::isInstance)
                .map(words -> ((Content.Words) words).text().key())
                .toList();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
