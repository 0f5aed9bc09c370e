package org.imagetoimageai.bot.telegram;

import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Picture;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageCaption;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaDocument;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// Changes messages of ours and takes them back.
final class TelegramEditor {

    private static final Delivered WITHDRAWN = new Delivered(List.of());

    /// What Telegram says about a message that is not there any more.
    private static final List<String> MISSING =
            List.of("message to delete not found", "message to edit not found", "MESSAGE_ID_INVALID");

    private final BotApi api;
    private final TelegramCalls calls;

    TelegramEditor(BotApi api, TelegramCalls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// Other words, in the message or under its picture. What already reads so counts as delivered.
    DeliveryOutcome words(MessageRef message, RichText words, @Nullable InlineKeyboardMarkup markup) {
        return change(
                message,
                message,
                () -> message.isMedia() ? caption(message, words, markup) : text(message, words, markup));
    }

    /// Another picture, shown, in the place of what stands there.
    DeliveryOutcome photo(
            MessageRef message, Picture picture, RichText caption, @Nullable InlineKeyboardMarkup markup) {
        return media(
                message,
                () -> new InputMediaPhoto(TelegramSender.stream(picture), picture.fileName()),
                caption,
                markup);
    }

    /// Another file in the place of what stands there.
    DeliveryOutcome document(
            MessageRef message, Picture picture, RichText caption, @Nullable InlineKeyboardMarkup markup) {
        return media(
                message,
                () -> {
                    var file = new InputMediaDocument(TelegramSender.stream(picture), picture.fileName());
                    file.setDisableContentTypeDetection(true);
                    return file;
                },
                caption,
                markup);
    }

    /// Gone for everybody; after [48 hours](https://core.telegram.org/bots/api#deletemessage) Telegram lets it only be
    /// changed: the words to others, a picture to an empty one.
    DeliveryOutcome withdraw(MessageRef message, RichText instead) {
        var called = calls.take(
                message,
                () -> api.call(DeleteMessage.builder()
                        .chatId(message.chat())
                        .messageId(message.id())
                        .build()));
        return switch (called) {
            case Done<Boolean> _ -> WITHDRAWN;
            case Denied<Boolean> denied when isGone(denied) -> WITHDRAWN;
            case Denied<Boolean> denied when denied.says("message can't be deleted") -> replaced(message, instead);
            // To delete again is harmless, whatever became of the call.
            case Called<Boolean> other ->
                Outcomes.wait(other)
                        .<DeliveryOutcome>map(wait -> new TryLater(wait, "not withdrawn yet"))
                        .orElseGet(() -> Outcomes.of(other));
        };
    }

    private DeliveryOutcome replaced(MessageRef message, RichText instead) {
        var outcome =
                message.isMedia() ? photo(message, Placeholder.PICTURE, instead, null) : words(message, instead, null);
        return switch (outcome) {
            case Delivered _, Unreachable _ -> WITHDRAWN;
            case Refused refused when MISSING.stream().anyMatch(refused.reason()::contains) -> WITHDRAWN;
            case DeliveryOutcome other -> other;
        };
    }

    private static boolean isGone(Denied<?> denied) {
        return Outcomes.isChatGone(denied) || MISSING.stream().anyMatch(denied::says);
    }

    private DeliveryOutcome media(
            MessageRef message, Supplier<InputMedia> media, RichText caption, @Nullable InlineKeyboardMarkup markup) {
        return change(message, new MessageRef(message.chat(), message.id(), true), () -> {
            var item = media.get();
            item.setCaption(TelegramHtml.render(caption));
            item.setParseMode(TelegramHtml.PARSE_MODE);
            return api.call(EditMessageMedia.builder()
                    .chatId(message.chat())
                    .messageId(message.id())
                    .media(item)
                    .replyMarkup(markup)
                    .build());
        });
    }

    private DeliveryOutcome change(MessageRef message, MessageRef after, Supplier<Called<Serializable>> call) {
        return calls.change(message, () -> sameIsFine(call.get()), _ -> after);
    }

    private static Called<Serializable> sameIsFine(Called<Serializable> called) {
        return called instanceof Denied<?> denied && denied.says("message is not modified") ? new Done<>(true) : called;
    }

    private Called<Serializable> text(MessageRef message, RichText words, @Nullable InlineKeyboardMarkup markup) {
        return api.call(EditMessageText.builder()
                .chatId(message.chat())
                .messageId(message.id())
                .text(TelegramHtml.render(words))
                .parseMode(TelegramHtml.PARSE_MODE)
                .linkPreviewOptions(TelegramSender.noPreview())
                .replyMarkup(markup)
                .build());
    }

    private Called<Serializable> caption(MessageRef message, RichText words, @Nullable InlineKeyboardMarkup markup) {
        return api.call(EditMessageCaption.builder()
                .chatId(message.chat())
                .messageId(message.id())
                .caption(TelegramHtml.render(words))
                .parseMode(TelegramHtml.PARSE_MODE)
                .replyMarkup(markup)
                .build());
    }
}
