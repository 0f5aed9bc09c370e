package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.CommandDispatcher;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Partly;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.RichText;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.chat.TextSplitter;
import org.imagetoimageai.bot.telegram.Reading.Pressed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

/// Says an answer in the private chat, step by step: each step is one message, so that after a wait it goes on where it
/// stopped.
final class TelegramReplies {

    private static final Logger log = LoggerFactory.getLogger(TelegramReplies.class);

    /// [answerCallbackQuery](https://core.telegram.org/bots/api#answercallbackquery)
    private static final int LONGEST_TOAST = 200;

    private final TelegramSender sender;
    private final CommandDispatcher dispatcher;
    private final Phrasebook phrasebook;
    private final TelegramKeyboard keyboard;

    TelegramReplies(
            TelegramSender sender, CommandDispatcher dispatcher, Phrasebook phrasebook, TelegramKeyboard keyboard) {
        this.sender = sender;
        this.dispatcher = dispatcher;
        this.phrasebook = phrasebook;
        this.keyboard = keyboard;
    }

    /// Says what has not been said yet.
    ///
    /// @param done how many steps were taken before
    Said say(PersonRef to, Optional<Pressed> pressed, Answer answer, int done) {
        var steps = new Steps(to, pressed, answer.locale()).of(answer.replies());
        for (var i = done; i < steps.size(); i++) {
            var outcome = steps.get(i).get();
            if (outcome instanceof TryLater later) {
                return new Said.Interrupted(later.after(), i);
            }
            note(outcome);
            if (outcome instanceof Unreachable) {
                break;
            }
        }
        return new Said.Everything();
    }

    /// Ends a button's spinner. Too late, or already ended, is no loss.
    void end(String callbackId, String toast) {
        switch (sender.answer(callbackId, toast)) {
            case Called.Done<Boolean> _ -> {}
            case Called.Denied<Boolean> denied -> log.debug("A press was not answered: {}", Outcomes.reason(denied));
            case Called.NotSent<Boolean> _, Called.Lost<Boolean> _ -> log.warn("A press may not have been answered");
        }
    }

    private static void note(DeliveryOutcome outcome) {
        switch (outcome) {
            case Delivered _, TryLater _ -> {}
            case Partly partly -> log.warn("A reply arrived in part: {}", partly.reason());
            case Unreachable unreachable -> log.info("A reply reached nobody: {}", unreachable.reason());
            case Refused refused -> log.warn("A reply was refused: {}", refused.reason());
            case Uncertain uncertain -> log.warn("A reply may not have arrived: {}", uncertain.reason());
        }
    }

    /// How far it came.
    sealed interface Said {

        record Everything() implements Said {}

        /// It has to wait.
        ///
        /// @param done how many steps have been taken
        record Interrupted(Duration after, int done) implements Said {}
    }

    /// The steps of one answer.
    private final class Steps {

        private final String chat;
        private final Optional<Pressed> pressed;
        private final Locale locale;
        private final List<Supplier<DeliveryOutcome>> steps = new ArrayList<>();

        Steps(PersonRef to, Optional<Pressed> pressed, Locale locale) {
            this.chat = to.id();
            this.pressed = pressed;
            this.locale = locale;
        }

        /// A press is answered first, since Telegram waits for it: with the first note, if there is one.
        List<Supplier<DeliveryOutcome>> of(List<Reply> replies) {
            var toast = pressed.flatMap(_ -> toast(replies));
            pressed.ifPresent(press -> steps.add(() -> {
                end(press.callbackId(), toast.map(this::plain).orElse(""));
                return new Delivered(List.of());
            }));
            replies.stream()
                    .filter(reply -> toast.filter(reply::equals).isEmpty())
                    .forEach(this::add);
            return steps;
        }

        private Optional<Reply.Note> toast(List<Reply> replies) {
            return replies.stream()
                    .filter(Reply.Note.class::isInstance)
                    .map(Reply.Note.class::cast)
                    .filter(note -> plain(note).length() <= LONGEST_TOAST)
                    .findFirst();
        }

        private void add(Reply reply) {
            switch (reply) {
                case Reply.Say say -> addWords(say(say.text()), keyboard.buttons(say.buttons(), locale), this::send);
                case Reply.Note note -> addWords(say(note.text()), null, this::send);
                case Reply.Form form ->
                    addWords(say(form.question()), keyboard.form(form.placeholder(), locale), this::send);
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
            var standing = pressed.flatMap(Pressed::message);
            var words = say(update.text());
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
        private DeliveryOutcome replace(MessageRef standing, Piece piece) {
            var outcome = sender.edit(standing, piece.words(), (InlineKeyboardMarkup) piece.markup());
            return outcome instanceof Refused ? send(piece) : outcome;
        }

        private DeliveryOutcome progress(Reply.Progress progress) {
            var words = TextSplitter.fit(say(progress.text()), TelegramSender.LONGEST_TEXT);
            var outcome = send(new Piece(words, keyboard.buttons(progress.buttons(), locale)));
            if (outcome instanceof Delivered delivered) {
                dispatcher.shown(progress.tracker(), delivered.messages().getLast());
            }
            return outcome;
        }

        private DeliveryOutcome send(Piece piece) {
            return sender.words(chat, piece.words(), piece.markup());
        }

        private RichText say(Text text) {
            return phrasebook.say(text, locale);
        }

        private String plain(Reply.Note note) {
            return phrasebook.words(note.text(), locale);
        }
    }

    private record Piece(RichText words, @Nullable ReplyKeyboard markup) {}
}
