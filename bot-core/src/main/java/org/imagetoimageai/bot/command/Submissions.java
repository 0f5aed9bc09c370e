package org.imagetoimageai.bot.command;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.delivery.ProgressTexts;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Submission;
import org.imagetoimageai.bot.generation.Submission.Accepted;
import org.imagetoimageai.bot.generation.Submission.ClosedForToday;
import org.imagetoimageai.bot.generation.Submission.ConsentMissing;
import org.imagetoimageai.bot.generation.Submission.NotAdmitted;
import org.imagetoimageai.bot.generation.Submission.PurseBlocked;
import org.imagetoimageai.bot.generation.Submission.ShapeNotOffered;
import org.imagetoimageai.bot.generation.Submission.TooExpensive;
import org.imagetoimageai.bot.generation.Submission.TooManyWaiting;
import org.imagetoimageai.bot.generation.Submission.TooOften;
import org.imagetoimageai.bot.generation.Submission.UnderWay;
import org.springframework.stereotype.Component;

/// What became of a wish for a picture, in words.
@Component
class Submissions {

    private final Generations generations;
    private final ProgressTexts texts;
    private final Gate gate;
    private final Clock clock;

    Submissions(Generations generations, ProgressTexts texts, Gate gate, Clock clock) {
        this.generations = generations;
        this.texts = texts;
        this.gate = gate;
        this.clock = clock;
    }

    Reply reply(Account account, Submission submission) {
        return switch (submission) {
            case Accepted ok -> accepted(ok);
            case TooExpensive no ->
                new Reply.Say(Text.of(
                        "generate.too-expensive",
                        no.price().value(),
                        no.available().value()));
            case PurseBlocked no -> new Reply.Say(Text.of("generate.purse-blocked"));
            case ConsentMissing kept -> gate.question(account);
            case UnderWay _ -> new Reply.Note(Text.of("offer.under-way"));
            case NotAdmitted no -> new Reply.Say(Text.of("generate.not-admitted"));
            case TooManyWaiting no -> new Reply.Say(Text.of("generate.too-many-waiting", no.limit()));
            case TooOften no -> new Reply.Say(tooOften(no));
            case ClosedForToday no ->
                new Reply.Say(
                        Text.of("generate.closed-for-today", wait(Duration.between(clock.instant(), no.until()))));
            case ShapeNotOffered no -> new Reply.Say(shapeNotOffered(no));
        };
    }

    /// Why the person could not pay this price now, if so: said before they are asked for words.
    Optional<Reply> unaffordable(Account account, long price) {
        var left = generations.available(account.id());
        if (price <= left) {
            return Optional.empty();
        }
        return Optional.of(
                reply(account, left < 0 ? new PurseBlocked() : new TooExpensive(Credits.of(price), Credits.of(left))));
    }

    private static Text shapeNotOffered(ShapeNotOffered no) {
        var offered = no.offered().stream().map(AspectRatio::value).collect(Collectors.joining(" · "));
        return Text.of(
                "generate.shape-not-offered",
                Text.of("choice.tier." + no.tier().name().toLowerCase(Locale.ROOT)),
                no.ratio().value(),
                offered);
    }

    private static Text tooOften(TooOften no) {
        var key = no.per().compareTo(Duration.ofHours(1)) < 0 ? "generate.too-often" : "generate.too-many-today";
        return Text.of(key, no.limit(), wait(no.after()));
    }

    /// Rounded up, so that coming back then is not too early.
    private static Text wait(Duration left) {
        if (left.compareTo(Duration.ofMinutes(1)) <= 0) {
            return Text.of("wait.seconds", Math.max(1, left.plusMillis(999).toSeconds()));
        }
        return left.compareTo(Duration.ofHours(1)) <= 0
                ? Text.of("wait.minutes", left.plusSeconds(59).toMinutes())
                : Text.of("wait.hours", left.plusMinutes(59).toHours());
    }

    Reply gate(Account account) {
        return gate.question(account);
    }

    /// Says where the picture will go, what it costs and what is left; the button lasts as long as the request
    /// can be cancelled.
    private Reply accepted(Accepted ok) {
        var request = generations.progress(ok.request()).orElseThrow();
        return new Reply.Progress(
                texts.accepted(request), texts.buttons(request), ok.request().toString());
    }
}
