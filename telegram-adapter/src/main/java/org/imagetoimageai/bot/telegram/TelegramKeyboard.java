package org.imagetoimageai.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.chat.TextSplitter;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// What hangs under a message: buttons in rows that fit a phone, or the wish for an answer.
final class TelegramKeyboard {

    /// About what two buttons beside each other show on a narrow phone.
    private static final int ROW_WIDTH = 28;

    private static final int ROW_BUTTONS = 3;
    private static final int LONGEST_PLACEHOLDER = 64;

    private final Phrasebook phrasebook;

    TelegramKeyboard(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    @Nullable
    InlineKeyboardMarkup buttons(List<Button> buttons, Locale locale) {
        if (buttons.isEmpty()) {
            return null;
        }
        var rows = new ArrayList<InlineKeyboardRow>();
        var row = new InlineKeyboardRow();
        var width = 0;
        for (var button : buttons) {
            var label = phrasebook.words(button.label(), locale);
            if (!row.isEmpty() && (row.size() == ROW_BUTTONS || width + label.length() > ROW_WIDTH)) {
                rows.add(row);
                row = new InlineKeyboardRow();
                width = 0;
            }
            row.add(button(label, button.token()));
            width += label.length();
        }
        rows.add(row);
        return InlineKeyboardMarkup.builder().keyboard(rows).build();
    }

    /// Opens the person's keyboard to answer; see [ForceReply](https://core.telegram.org/bots/api#forcereply).
    ForceReplyKeyboard form(Text placeholder, Locale locale) {
        var words = RichText.plain(phrasebook.words(placeholder, locale));
        return ForceReplyKeyboard.builder()
                .forceReply(true)
                .inputFieldPlaceholder(
                        TextSplitter.fit(words, LONGEST_PLACEHOLDER).words())
                .build();
    }

    private static InlineKeyboardButton button(String label, String token) {
        return InlineKeyboardButton.builder().text(label).callbackData(token).build();
    }
}
