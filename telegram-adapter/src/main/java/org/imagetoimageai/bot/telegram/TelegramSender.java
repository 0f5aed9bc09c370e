package org.imagetoimageai.bot.telegram;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.Picture;
import org.imagetoimageai.bot.chat.RichText;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.media.InputMedia;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/// Sends single messages and albums.
final class TelegramSender {

    static final int LONGEST_TEXT = 4096;
    static final int LONGEST_CAPTION = 1024;

    private final BotApi api;
    private final TelegramCalls calls;

    TelegramSender(BotApi api, TelegramCalls calls) {
        this.api = api;
        this.calls = calls;
    }

    DeliveryOutcome words(Spot to, RichText words, @Nullable ReplyKeyboard markup) {
        return calls.send(
                to,
                spot -> api.call(SendMessage.builder()
                        .chatId(spot.chat())
                        .messageThreadId(spot.thread())
                        .replyParameters(spot.reply())
                        .text(TelegramHtml.render(words))
                        .parseMode(TelegramHtml.PARSE_MODE)
                        .linkPreviewOptions(noPreview())
                        .replyMarkup(markup)
                        .build()));
    }

    DeliveryOutcome photo(Spot to, Picture picture, RichText caption, @Nullable ReplyKeyboard markup) {
        return calls.send(
                to,
                spot -> api.call(SendPhoto.builder()
                        .chatId(spot.chat())
                        .messageThreadId(spot.thread())
                        .photo(file(picture))
                        .caption(TelegramHtml.render(caption))
                        .parseMode(TelegramHtml.PARSE_MODE)
                        .replyMarkup(markup)
                        .build()));
    }

    /// Telegram sends the file as it is, without guessing that it could be a picture to be shown.
    DeliveryOutcome document(Spot to, Picture picture, RichText caption, @Nullable ReplyKeyboard markup) {
        return calls.send(
                to,
                spot -> api.call(SendDocument.builder()
                        .chatId(spot.chat())
                        .messageThreadId(spot.thread())
                        .document(file(picture))
                        .disableContentTypeDetection(true)
                        .caption(TelegramHtml.render(caption))
                        .parseMode(TelegramHtml.PARSE_MODE)
                        .replyMarkup(markup)
                        .build()));
    }

    /// The app shows a caption under the whole album when only its first picture has one.
    DeliveryOutcome album(Spot to, List<Picture> pictures, RichText caption) {
        return calls.send(
                to,
                pictures.size(),
                spot -> api.call(SendMediaGroup.builder()
                        .chatId(spot.chat())
                        .messageThreadId(spot.thread())
                        .medias(album(pictures, caption))
                        .build()),
                sent -> sent.stream().map(MessageRef::of).toList());
    }

    private static List<InputMedia> album(List<Picture> pictures, RichText caption) {
        var album = new ArrayList<InputMedia>();
        for (var picture : pictures) {
            // Two files of one name would be one.
            var item = new InputMediaPhoto(stream(picture), album.size() + "-" + picture.fileName());
            if (album.isEmpty()) {
                item.setCaption(TelegramHtml.render(caption));
                item.setParseMode(TelegramHtml.PARSE_MODE);
            }
            album.add(item);
        }
        return album;
    }

    /// Ends the spinner on a button; `toast` may be empty. Refused when it comes too late.
    DeliveryOutcome answer(String callbackId, String toast) {
        return calls.answer(api.call(AnswerCallbackQuery.builder()
                .callbackQueryId(callbackId)
                .text(toast.isEmpty() ? null : toast)
                .build()));
    }

    /// Ends the spinner and opens our own chat.
    DeliveryOutcome answerByOpening(String callbackId, String link) {
        return calls.answer(api.call(AnswerCallbackQuery.builder()
                .callbackQueryId(callbackId)
                .url(link)
                .build()));
    }

    private static InputFile file(Picture picture) {
        return new InputFile(stream(picture), picture.fileName());
    }

    static InputStream stream(Picture picture) {
        return new ByteArrayInputStream(picture.bytes().get());
    }

    static LinkPreviewOptions noPreview() {
        return LinkPreviewOptions.builder().isDisabled(true).build();
    }
}
