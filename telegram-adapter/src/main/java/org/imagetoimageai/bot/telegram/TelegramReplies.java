package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.imagetoimageai.bot.chat.Answer;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Partly;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.telegram.Reading.Asked;
import org.imagetoimageai.bot.telegram.Reading.Late;
import org.imagetoimageai.bot.telegram.Reading.Pressed;
import org.imagetoimageai.bot.telegram.Reading.Unnamed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says an answer step by step: each step is one message, so that after a wait or a kill it goes on where it stopped.
/// The answer is the caller's alone: it is said in the private chat, wherever it was asked for, and in a shared place
/// there is only a [line that tells nothing][NeutralLines].
final class TelegramReplies {

    private static final Logger log = LoggerFactory.getLogger(TelegramReplies.class);

    /// [answerCallbackQuery](https://core.telegram.org/bots/api#answercallbackquery)
    private static final int LONGEST_TOAST = 200;

    private static final DeliveryOutcome NOTHING_SAID = new Delivered(List.of());

    /// Shortly: a repeat comes as soon as it may be assumed that the answer does not come any more.
    private static final Said LOST = new Said.Interrupted(Duration.ofSeconds(1));

    private final TelegramSender sender;
    private final PrivateReplies direct;
    private final NeutralLines lines;
    private final Phrasebook phrasebook;

    TelegramReplies(TelegramSender sender, PrivateReplies direct, NeutralLines lines, Phrasebook phrasebook) {
        this.sender = sender;
        this.direct = direct;
        this.lines = lines;
        this.phrasebook = phrasebook;
    }

    /// Says what has not been said yet.
    Said say(Asked asked, Answer answer, AnswerProgress progress) {
        var locale = answer.locale();
        var chat = Spot.of(asked.invocation().caller());
        var toast = asked.pressed().flatMap(_ -> toast(answer.replies(), locale));
        var others = new ArrayList<>(answer.replies());
        toast.ifPresent(others::remove);
        var standing = asked.shared().isPresent()
                ? Optional.<MessageRef>empty()
                : asked.pressed().flatMap(Pressed::message);
        var said = direct.steps(chat, standing, others, locale);
        var end = asked.pressed().map(press -> new End(press, chat, toast, locale));
        return follow(
                asked.shared().isEmpty()
                        ? inPrivate(said, end)
                        : inShared(said, end, asked.shared().get(), locale),
                progress);
    }

    /// A press is answered first, since Telegram waits for it.
    private Plan inPrivate(List<Supplier<DeliveryOutcome>> said, Optional<End> end) {
        var steps = new ArrayList<Supplier<DeliveryOutcome>>();
        end.ifPresent(press -> steps.add(() -> end(press, "")));
        steps.addAll(said);
        return new Plan(steps, Optional.empty());
    }

    /// What is said privately comes first: only then it is known whether the chat is open.
    private Plan inShared(List<Supplier<DeliveryOutcome>> said, Optional<End> end, Spot shared, Locale locale) {
        var steps = new ArrayList<>(said);
        if (end.isPresent()) {
            var press = end.get();
            steps.add(() -> end(press, said.isEmpty() ? "" : lines.toast(locale)));
            return new Plan(steps, Optional.of(() -> lines.open(press.pressed().callbackId())));
        }
        if (!said.isEmpty()) {
            steps.add(() -> lines.written(shared, locale));
        }
        return new Plan(steps, Optional.of(() -> lines.closed(shared, locale)));
    }

    Said say(Unnamed unnamed, AnswerProgress progress) {
        return follow(Plan.of(() -> lines.closed(unnamed.shared(), unnamed.locale())), progress);
    }

    Said say(Late late, AnswerProgress progress) {
        return follow(
                Plan.of(() -> direct.say(Spot.of(late.person()), Text.of("telegram.late"), late.locale())), progress);
    }

    /// Ends a button's spinner and says nothing. Too late, or already ended, is no loss.
    Said end(String callbackId) {
        return sender.answer(callbackId, "") instanceof TryLater later
                ? new Said.Interrupted(later.after())
                : new Said.Everything();
    }

    private Said follow(Plan plan, AnswerProgress progress) {
        for (var step = next(plan, progress); step.isPresent(); step = next(plan, progress)) {
            if (progress.mayHaveArrivedTwice()) {
                log.warn("A reply may not have arrived, twice");
                progress.taken();
                continue;
            }
            progress.aboutToSend();
            switch (step.get().get()) {
                case TryLater later -> {
                    progress.notSent();
                    return new Said.Interrupted(later.after());
                }
                case Uncertain uncertain -> {
                    log.warn("A reply may not have arrived: {}", uncertain.reason());
                    return LOST;
                }
                case Unreachable unreachable -> {
                    log.info("A reply reached nobody: {}", unreachable.reason());
                    if (progress.isAside() || plan.ifClosed().isEmpty() || isLast(plan, progress)) {
                        return new Said.Everything();
                    }
                    progress.turnAside();
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

    /// The last step is no private message: it is the line, or the end of the spinner.
    private static boolean isLast(Plan plan, AnswerProgress progress) {
        return progress.done() == plan.steps().size() - 1;
    }

    private static Optional<Supplier<DeliveryOutcome>> next(Plan plan, AnswerProgress progress) {
        var way = progress.isAside() ? plan.ifClosed().stream().toList() : plan.steps();
        return way.stream().skip(progress.done()).findFirst();
    }

    private Optional<Reply.Note> toast(List<Reply> replies, Locale locale) {
        return replies.stream()
                .filter(Reply.Note.class::isInstance)
                .map(Reply.Note.class::cast)
                .filter(note -> plain(note, locale).length() <= LONGEST_TOAST)
                .findFirst();
    }

    /// Telegram takes the answer to a press for a short time only. After that the spinner is gone by itself, and a
    /// note is said like any other words.
    private DeliveryOutcome end(End end, String otherwise) {
        var words = end.toast().map(note -> plain(note, end.locale())).orElse(otherwise);
        var outcome = sender.answer(end.pressed().callbackId(), words);
        return switch (outcome) {
            case Refused _, Unreachable _ ->
                end.toast()
                        .map(note -> direct.say(end.chat(), note.text(), end.locale()))
                        .orElse(NOTHING_SAID);
            case Uncertain _ -> end.toast().isEmpty() ? NOTHING_SAID : outcome;
            case Delivered _, Partly _, TryLater _ -> outcome;
        };
    }

    private String plain(Reply.Note note, Locale locale) {
        return phrasebook.words(note.text(), locale);
    }

    /// How far it came.
    sealed interface Said {

        record Everything() implements Said {}

        /// It has to wait.
        record Interrupted(Duration after) implements Said {}
    }

    /// The steps of an answer.
    ///
    /// @param ifClosed what is done in place of the rest when the private chat is closed
    private record Plan(List<Supplier<DeliveryOutcome>> steps, Optional<Supplier<DeliveryOutcome>> ifClosed) {

        static Plan of(Supplier<DeliveryOutcome> step) {
            return new Plan(List.of(step), Optional.empty());
        }
    }

    /// How a press is answered.
    private record End(Pressed pressed, Spot chat, Optional<Reply.Note> toast, Locale locale) {}
}
