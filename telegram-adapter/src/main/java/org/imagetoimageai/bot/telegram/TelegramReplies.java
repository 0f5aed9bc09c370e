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

/// Says an answer in the private chat, step by step: each step is one message, so that after a wait or a kill it goes
/// on where it stopped.
final class TelegramReplies {

    private static final Logger log = LoggerFactory.getLogger(TelegramReplies.class);

    /// [answerCallbackQuery](https://core.telegram.org/bots/api#answercallbackquery)
    private static final int LONGEST_TOAST = 200;

    private static final DeliveryOutcome NOTHING_SAID = new Delivered(List.of());
    private static final Duration BEFORE_A_REPEAT = Duration.ofSeconds(1);

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
    Said say(PersonRef to, Optional<Pressed> pressed, Answer answer, AnswerProgress progress) {
        var steps = new Steps(to, pressed, answer.locale()).of(answer.replies());
        while (progress.done() < steps.size()) {
            if (progress.mayHaveArrivedTwice()) {
                log.warn("A reply may not have arrived, twice");
                progress.taken();
                continue;
            }
            progress.aboutToSend();
            switch (steps.get(progress.done()).get()) {
                case TryLater later -> {
                    progress.notSent();
                    return new Said.Interrupted(later.after());
                }
                case Uncertain uncertain -> {
                    log.warn("A reply may not have arrived: {}", uncertain.reason());
                    return new Said.Interrupted(BEFORE_A_REPEAT);
                }
                case Unreachable unreachable -> {
                    log.info("A reply reached nobody: {}", unreachable.reason());
                    return new Said.Everything();
                }
                case Refused refused -> {
                    log.warn("A reply was refused: {}", refused.reason());
                    progress.taken();
                }
                case Delivered _, Partly _ -> progress.taken();
            }
        }
        return new Said.Everything();
    }

    /// Ends a button's spinner and says nothing. Too late, or already ended, is no loss.
    Said end(String callbackId) {
        return sender.answer(callbackId, "") instanceof TryLater later
                ? new Said.Interrupted(later.after())
                : new Said.Everything();
    }

    /// How far it came.
    sealed interface Said {

        record Everything() implements Said {}

        /// It has to wait.
        record Interrupted(Duration after) implements Said {}
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
            pressed.ifPresent(press -> steps.add(() -> answer(press, toast)));
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

        /// Telegram takes the answer to a press for a short time only. After that the spinner is gone by itself, and a
        /// note is said like any other words.
        private DeliveryOutcome answer(Pressed press, Optional<Reply.Note> toast) {
            var outcome =
                    sender.answer(press.callbackId(), toast.map(this::plain).orElse(""));
            return switch (outcome) {
                case Refused _, Unreachable _ ->
                    toast.map(note -> send(new Piece(say(note.text()), null))).orElse(NOTHING_SAID);
                case Uncertain _ -> toast.isEmpty() ? NOTHING_SAID : outcome;
                case Delivered _, Partly _, TryLater _ -> outcome;
            };
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
