package org.imagetoimageai.bot.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.Picture;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/// Sends single messages at Telegram's pace, and says what became of each.
final class TelegramSender {

    static final int LONGEST_TEXT = 4096;
    static final int LONGEST_CAPTION = 1024;

    private static final String EDIT = "edit:";

    private final BotApi api;
    private final TelegramPacing pacing;

    TelegramSender(BotApi api, TelegramPacing pacing) {
        this.api = api;
        this.pacing = pacing;
    }

    DeliveryOutcome words(String chat, RichText words, @Nullable ReplyKeyboard markup) {
        return send(
                chat,
                () -> api.call(SendMessage.builder()
                        .chatId(chat)
                        .text(TelegramHtml.render(words))
                        .parseMode(TelegramHtml.PARSE_MODE)
                        .linkPreviewOptions(noPreview())
                        .replyMarkup(markup)
                        .build()));
    }

    DeliveryOutcome photo(String chat, Picture picture, RichText caption, @Nullable ReplyKeyboard markup) {
        return send(
                chat,
                () -> api.call(SendPhoto.builder()
                        .chatId(chat)
                        .photo(file(picture))
                        .caption(TelegramHtml.render(caption))
                        .parseMode(TelegramHtml.PARSE_MODE)
                        .replyMarkup(markup)
                        .build()));
    }

    /// Telegram sends the file as it is, without guessing that it could be a picture to be shown.
    DeliveryOutcome document(String chat, Picture picture, RichText caption, @Nullable ReplyKeyboard markup) {
        return send(
                chat,
                () -> api.call(SendDocument.builder()
                        .chatId(chat)
                        .document(file(picture))
                        .disableContentTypeDetection(true)
                        .caption(TelegramHtml.render(caption))
                        .parseMode(TelegramHtml.PARSE_MODE)
                        .replyMarkup(markup)
                        .build()));
    }

    /// What already reads so counts as delivered.
    DeliveryOutcome edit(MessageRef message, RichText words, @Nullable InlineKeyboardMarkup markup) {
        return paced(
                EDIT + message.chat(),
                () -> sameIsFine(
                        message.isMedia() ? editCaption(message, words, markup) : editText(message, words, markup)),
                _ -> message);
    }

    private static Called<Serializable> sameIsFine(Called<Serializable> called) {
        return called instanceof Denied<?> denied && denied.says("message is not modified") ? new Done<>(true) : called;
    }

    private Called<Serializable> editText(MessageRef message, RichText words, @Nullable InlineKeyboardMarkup markup) {
        return api.call(EditMessageText.builder()
                .chatId(message.chat())
                .messageId(message.id())
                .text(TelegramHtml.render(words))
                .parseMode(TelegramHtml.PARSE_MODE)
                .linkPreviewOptions(noPreview())
                .replyMarkup(markup)
                .build());
    }

    private Called<Serializable> editCaption(
            MessageRef message, RichText words, @Nullable InlineKeyboardMarkup markup) {
        return api.call(EditMessageCaption.builder()
                .chatId(message.chat())
                .messageId(message.id())
                .caption(TelegramHtml.render(words))
                .parseMode(TelegramHtml.PARSE_MODE)
                .replyMarkup(markup)
                .build());
    }

    /// Ends the spinner on a button; `toast` may be empty. Refused when it comes too late.
    DeliveryOutcome answer(String callbackId, String toast) {
        return Outcomes.of(api.call(AnswerCallbackQuery.builder()
                .callbackQueryId(callbackId)
                .text(toast.isEmpty() ? null : toast)
                .build()));
    }

    private DeliveryOutcome send(String chat, Supplier<Called<Message>> message) {
        return paced(chat, message, MessageRef::of);
    }

    private <T> DeliveryOutcome paced(String pace, Supplier<Called<T>> call, Function<T, MessageRef> reference) {
        var wait = pacing.take(pace);
        if (wait.isPositive()) {
            return new TryLater(wait, "our own pace");
        }
        var called = call.get();
        if (called instanceof Denied<?> denied && denied.code() == 429) {
            pacing.pause(pace, denied.retryAfter());
        }
        return Outcomes.of(called, reference);
    }

    private static InputFile file(Picture picture) {
        return new InputFile(new ByteArrayInputStream(picture.bytes().get()), picture.fileName());
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}
