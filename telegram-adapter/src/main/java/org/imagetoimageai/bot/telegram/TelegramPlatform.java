package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Partly;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.FetchOutcome;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.chat.Standing;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.chat.TextSplitter;

/// Telegram, outwards.
final class TelegramPlatform implements ChatPlatform, AutoCloseable {

    static final PlatformId ID = new PlatformId("telegram");

    /// [sendPhoto](https://core.telegram.org/bots/api#sendphoto) and
    /// [sendDocument](https://core.telegram.org/bots/api#senddocument); a megabyte is counted in the smaller way.
    private static final Capabilities CAPABILITIES =
            new Capabilities(10_000_000, 10_000, 20, TelegramSender.LONGEST_CAPTION, 50_000_000);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TelegramSender sender;
    private final TelegramEditor editor;
    private final Questions questions;
    private final TelegramMenu menu;
    private final TelegramKeyboard keyboard;
    private final Phrasebook phrasebook;
    private final CountDownLatch closing = new CountDownLatch(1);

    TelegramPlatform(
            TelegramSender sender,
            TelegramEditor editor,
            Questions questions,
            TelegramMenu menu,
            Phrasebook phrasebook) {
        this.sender = sender;
        this.editor = editor;
        this.questions = questions;
        this.menu = menu;
        this.keyboard = new TelegramKeyboard(phrasebook);
        this.phrasebook = phrasebook;
    }

    @Override
    public PlatformId platform() {
        return ID;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void publish(List<CommandSpec> specs) {
        menu.publish(specs);
    }

    /// Words too long for one message are several. Each waits for Telegram up to three seconds, here in the call, or
    /// until the thread is interrupted; what has to wait longer is not sent, and the delivery is made [Partly].
    @Override
    public DeliveryOutcome deliver(Delivery delivery) {
        var spot = Spot.of(delivery.to());
        var locale = delivery.locale();
        var markup = keyboard.buttons(delivery.content().buttons(), locale);
        return switch (delivery.content()) {
            case Content.Words words -> deliverWords(spot, say(words.text(), locale), delivery);
            case Content.Card card -> sender.photo(spot, card.picture(), caption(card.caption(), locale), markup);
            case Content.File file -> sender.document(spot, file.picture(), caption(file.caption(), locale), markup);
            case Content.Album album -> sender.album(spot, album.pictures(), caption(album.caption(), locale));
        };
    }

    /// The buttons go under the last piece. Once the first piece stands in the chat, the rest cannot be sent later, so
    /// the wait for it is here.
    private DeliveryOutcome deliverWords(Spot spot, RichText words, Delivery delivery) {
        var pieces = TextSplitter.split(words, TelegramSender.LONGEST_TEXT);
        var sent = new ArrayList<DeliveredMessage>();
        for (var piece : pieces) {
            var markup = sent.size() + 1 == pieces.size()
                    ? keyboard.buttons(delivery.content().buttons(), delivery.locale())
                    : null;
            var outcome = sent.isEmpty()
                    ? sender.words(spot, piece, markup)
                    : patiently(() -> sender.words(spot, piece, markup));
            if (!(outcome instanceof Delivered delivered)) {
                return sent.isEmpty() ? outcome : new Partly(sent, reason(outcome));
            }
            sent.addAll(delivered.messages());
        }
        return sent.isEmpty() ? new Refused("nothing to say") : new Delivered(sent);
    }

    private DeliveryOutcome patiently(Supplier<DeliveryOutcome> send) {
        var outcome = send.get();
        var left = PATIENCE;
        while (outcome instanceof TryLater later && later.after().compareTo(left) <= 0 && isWaited(later.after())) {
            left = left.minus(later.after());
            outcome = send.get();
        }
        return outcome;
    }

    /// Waits, unless the adapter closes meanwhile.
    private boolean isWaited(Duration wait) {
        try {
            return !closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closing.countDown();
    }

    @Override
    public DeliveryOutcome amend(DeliveredMessage message, Delivery now) {
        var standing = MessageRef.of(message);
        var markup = keyboard.buttons(now.content().buttons(), now.locale());
        return switch (now.content()) {
            case Content.Words words -> editor.words(standing, fit(words.text(), standing, now.locale()), markup);
            case Content.Card card ->
                editor.photo(standing, card.picture(), caption(card.caption(), now.locale()), markup);
            case Content.File file ->
                editor.document(standing, file.picture(), caption(file.caption(), now.locale()), markup);
            case Content.Album _ -> new Refused("one message cannot become several");
        };
    }

    @Override
    public DeliveryOutcome withdraw(DeliveredMessage message, Text instead, Locale locale) {
        var standing = MessageRef.of(message);
        return editor.withdraw(standing, fit(instead, standing, locale));
    }

    @Override
    public FetchOutcome fetch(PictureRef picture) {
        return questions.files().fetch(picture.reference());
    }

    @Override
    public Standing standing(PersonRef person, Destination.Channel place) {
        return questions.places().standing(person, place.id());
    }

    private RichText fit(Text text, MessageRef standing, Locale locale) {
        var longest = standing.isMedia() ? TelegramSender.LONGEST_CAPTION : TelegramSender.LONGEST_TEXT;
        return TextSplitter.fit(say(text, locale), longest);
    }

    private RichText caption(Text text, Locale locale) {
        return TextSplitter.fit(say(text, locale), TelegramSender.LONGEST_CAPTION);
    }

    private RichText say(Text text, Locale locale) {
        return phrasebook.say(text, locale);
    }

    private static String reason(DeliveryOutcome outcome) {
        return switch (outcome) {
            case Delivered _ -> "";
            case Partly partly -> partly.reason();
            case TryLater later -> later.reason();
            case Unreachable unreachable -> unreachable.reason();
            case Refused refused -> refused.reason();
            case Uncertain uncertain -> uncertain.reason();
        };
    }

    /// What Telegram is asked, as opposed to told.
    record Questions(TelegramFiles files, TelegramPlaces places) {}
}
