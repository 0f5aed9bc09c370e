package org.imagetoimageai.bot.telegram;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.Picture;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.imagetoimageai.bot.telegram.TelegramPacing.Kind;
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
                message.chat(),
                Kind.EDIT,
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
        var called = api.call(AnswerCallbackQuery.builder()
                .callbackQueryId(callbackId)
                .text(toast.isEmpty() ? null : toast)
                .build());
        var outcome = Outcomes.of(called);
        // It concerns no chat, so it can only be too much of everything.
        obey(called, outcome, pacing::pauseAll);
        return outcome;
    }

    private DeliveryOutcome send(String chat, Supplier<Called<Message>> message) {
        return paced(chat, Kind.SEND, message, MessageRef::of);
    }

    private <T> DeliveryOutcome paced(
            String chat, Kind kind, Supplier<Called<T>> call, Function<T, MessageRef> reference) {
        var wait = pacing.take(chat, kind);
        if (wait.isPositive()) {
            return new TryLater(wait, "our own pace");
        }
        var called = call.get();
        var outcome = Outcomes.of(called, reference);
        obey(called, outcome, pause -> pacing.pause(chat, pause));
        return outcome;
    }

    private static void obey(Called<?> called, DeliveryOutcome outcome, Consumer<Duration> pause) {
        if (called instanceof Denied<?> denied && denied.code() == 429 && outcome instanceof TryLater later) {
            pause.accept(later.after());
        }
    }

    private static InputFile file(Picture picture) {
        return new InputFile(new ByteArrayInputStream(picture.bytes().get()), picture.fileName());
    }

    private static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}
