package org.imagetoimageai.bot.telegram;

import java.util.Locale;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.telegram.BotIdentity.Me;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// All that is ever said to somebody where others listen: that the answer is in the private chat.
final class NeutralLines {

    private static final Text WRITTEN = Text.of("telegram.written");
    private static final Text CLOSED = Text.of("telegram.closed");
    private static final Text OPEN = Text.of("telegram.open");

    private final TelegramSender sender;
    private final Phrasebook phrasebook;
    private final BotIdentity identity;

    NeutralLines(TelegramSender sender, Phrasebook phrasebook, BotIdentity identity) {
        this.sender = sender;
        this.phrasebook = phrasebook;
        this.identity = identity;
    }

    /// The answer stands in the private chat.
    DeliveryOutcome written(Spot shared, Locale locale) {
        return say(shared, WRITTEN, me().link(), locale);
    }

    /// The private chat has to be opened first.
    DeliveryOutcome closed(Spot shared, Locale locale) {
        return say(shared, CLOSED, me().invitation(), locale);
    }

    /// The same for a press, which one person sees.
    String toast(Locale locale) {
        return phrasebook.words(WRITTEN, locale);
    }

    DeliveryOutcome open(String callbackId) {
        return sender.answerByOpening(callbackId, me().invitation());
    }

    private DeliveryOutcome say(Spot shared, Text text, String link, Locale locale) {
        var button = InlineKeyboardButton.builder()
                .text(phrasebook.words(OPEN, locale))
                .url(link)
                .build();
        var markup = InlineKeyboardMarkup.builder()
                .keyboardRow(new InlineKeyboardRow(button))
                .build();
        return sender.words(shared, phrasebook.say(text, locale), markup);
    }

    private Me me() {
        return identity.me().orElseThrow(() -> new IllegalStateException("Nothing is read before Telegram said it"));
    }
}
