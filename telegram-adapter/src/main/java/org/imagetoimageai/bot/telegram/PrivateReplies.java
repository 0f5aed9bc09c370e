package org.imagetoimageai.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.chat.TextSplitter;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/// Says replies in a private chat. Each step is one message.
final class PrivateReplies {

    private final TelegramSender sender;
    private final TelegramEditor editor;
    private final CommandDispatcher dispatcher;
    private final Phrasebook phrasebook;
    private final TelegramKeyboard keyboard;

    PrivateReplies(TelegramSender sender, TelegramEditor editor, CommandDispatcher dispatcher, Phrasebook phrasebook) {
        this.sender = sender;
        this.editor = editor;
        this.dispatcher = dispatcher;
        this.phrasebook = phrasebook;
        this.keyboard = new TelegramKeyboard(phrasebook);
    }

    /// What is to be done, one after the other.
    ///
    /// @param standing the message that an update takes the place of
    List<Supplier<DeliveryOutcome>> steps(
            Spot chat, Optional<MessageRef> standing, List<Reply> replies, Locale locale) {
        var steps = new Steps(chat, standing, locale);
        replies.forEach(steps::add);
        return steps.steps;
    }

    DeliveryOutcome say(Spot chat, Text text, Locale locale) {
        var words = TextSplitter.fit(phrasebook.say(text, locale), TelegramSender.LONGEST_TEXT);
        return sender.words(chat, words, null);
    }

    /// The steps of one answer.
    private final class Steps {

        private final Spot chat;
        private final Optional<MessageRef> standing;
        private final Locale locale;
        private final List<Supplier<DeliveryOutcome>> steps = new ArrayList<>();

        Steps(Spot chat, Optional<MessageRef> standing, Locale locale) {
            this.chat = chat;
            this.standing = standing;
            this.locale = locale;
        }

        private void add(Reply reply) {
            switch (reply) {
                case Reply.Say say -> addWords(words(say.text()), keyboard.buttons(say.buttons(), locale), this::send);
                case Reply.Note note -> addWords(words(note.text()), null, this::send);
                case Reply.Form form ->
                    addWords(words(form.question()), keyboard.form(form.placeholder(), locale), this::send);
                case Reply.Update update -> addUpdate(update);
                case Reply.Progress progress -> steps.add(() -> progress(progress));
            }
        }

        private void addWords(RichText words, @Nullable ReplyKeyboard markup, Function<Piece, DeliveryOutcome> first) {
            var pieces = TextSplitter.split(words, TelegramSender.LONGEST_TEXT);
            for (var i = 0; i < pieces.size(); i++) {
                var piece = new Piece(pieces.get(i), i + 1 == pieces.size() ? markup : null);
                var way = i == 0 ? first : (Function<Piece, DeliveryOutcome>) this::send;
                steps.add(() -> way.apply(piece));
            }
        }

        private void addUpdate(Reply.Update update) {
            var markup = keyboard.buttons(update.buttons(), locale);
            var words = words(update.text());
            if (standing.isEmpty() || (standing.get().isMedia() && isLongForCaption(words))) {
                addWords(words, markup, this::send);
            } else {
                addWords(words, markup, piece -> replace(standing.get(), piece));
            }
        }

        private boolean isLongForCaption(RichText words) {
            return words.words().length() > TelegramSender.LONGEST_CAPTION;
        }

        /// A message that cannot be changed any more is left as it is, and the words are said below.
        private DeliveryOutcome replace(MessageRef message, Piece piece) {
            var outcome = editor.words(message, piece.words(), (InlineKeyboardMarkup) piece.markup());
            return outcome instanceof Refused ? send(piece) : outcome;
        }

        private DeliveryOutcome progress(Reply.Progress progress) {
            var words = TextSplitter.fit(words(progress.text()), TelegramSender.LONGEST_TEXT);
            var outcome = send(new Piece(words, keyboard.buttons(progress.buttons(), locale)));
            if (outcome instanceof Delivered delivered) {
                dispatcher.shown(progress.tracker(), delivered.messages().getLast());
            }
            return outcome;
        }

        private DeliveryOutcome send(Piece piece) {
            return sender.words(chat, piece.words(), piece.markup());
        }

        private RichText words(Text text) {
            return phrasebook.say(text, locale);
        }
    }

    private record Piece(RichText words, @Nullable ReplyKeyboard markup) {}
}
