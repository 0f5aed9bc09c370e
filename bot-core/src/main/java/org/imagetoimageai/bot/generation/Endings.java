package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.imagetoimageai.bot.credit.CaptureOutcome;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.job.Jobs;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Ends requests and their sheets: credits are captured for what came out and released for the rest, and whoever
/// listens is told, all in the caller's transaction.
@Component
class Endings {

    private final CreditLedger ledger;
    private final ApplicationEventPublisher events;
    private final Jobs jobs;
    private final Clock clock;

    Endings(CreditLedger ledger, ApplicationEventPublisher events, Jobs jobs, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Ends a sheet with its stored picture, which is paid for now; without it, if the credits had gone back
    /// before.
    void made(GenerationRequest request, Sheet sheet, BlobId stored, Result result) {
        switch (ledger.capture(request.cause(), request.pricePerPicture(), picture(sheet))) {
            case CaptureOutcome.Captured now -> handOver(request, sheet, stored, result);
            case CaptureOutcome.AlreadyCaptured before -> handOver(request, sheet, stored, result);
            case CaptureOutcome.HoldGone gone -> end(request, sheet, Ending.TIMED_OUT, null);
        }
    }

    private void handOver(GenerationRequest request, Sheet sheet, BlobId stored, Result result) {
        sheet.end(Ending.DONE);
        var picture = request.picture(sheet, stored, result.by(), result.memory());
        events.publishEvent(new PictureMade(request.progress(), picture));
        goOn(request, Ending.DONE, null);
    }

    /// Ends a sheet with words, which are paid for now.
    void answered(GenerationRequest request, Sheet sheet, SealedText words) {
        switch (ledger.capture(request.cause(), request.pricePerPicture(), picture(sheet))) {
            case CaptureOutcome.Captured now -> answer(request, sheet, words);
            case CaptureOutcome.AlreadyCaptured before -> answer(request, sheet, words);
            case CaptureOutcome.HoldGone gone -> end(request, sheet, Ending.TIMED_OUT, null);
        }
    }

    private void answer(GenerationRequest request, Sheet sheet, SealedText words) {
        request.answer(words);
        sheet.end(Ending.DONE);
        goOn(request, Ending.DONE, null);
    }

    /// Ends a sheet without a picture.
    void end(GenerationRequest request, Sheet sheet, Ending how, @Nullable String reference) {
        sheet.end(how);
        goOn(request, how, reference);
    }

    /// Ends a request whose time is over.
    boolean endIfTooLate(GenerationRequest request) {
        var isTooLate = !request.hasTimeFor(Duration.ZERO, clock.instant());
        if (isTooLate) {
            end(request, Ending.TIMED_OUT, null);
        }
        return isTooLate;
    }

    /// Ends a parked request that was refused; the person is told in the answer.
    void refuse(GenerationRequest parked) {
        parked.end(Ending.REFUSED, null, clock.instant());
    }

    /// Ends everything of a request that has not ended.
    void end(GenerationRequest request, Ending how, @Nullable String reference) {
        request.sheets().open().forEach(sheet -> sheet.end(how));
        if (request.isPaidFor()) {
            finish(request, how, reference);
        } else {
            request.end(how, reference, clock.instant());
            events.publishEvent(new GenerationFinished(request.progress()));
        }
    }

    /// The last sheet ends the request; before, it stands as its other sheets do.
    private void goOn(GenerationRequest request, Ending last, @Nullable String reference) {
        if (request.sheets().open().findAny().isPresent()) {
            request.follow();
            request.remember(reference);
            events.publishEvent(new GenerationProgressed(request.id()));
        } else {
            finish(request, last, reference);
        }
    }

    private void finish(GenerationRequest request, Ending last, @Nullable String reference) {
        var isComplete = request.sheets().made() == request.terms().count();
        request.end(isComplete ? Ending.DONE : last(request, last), reference, clock.instant());
        if (!isComplete) {
            ledger.release(request.cause());
        }
        if (request.isFromOthers() || !request.hasAllInputs()) {
            jobs.enqueue(InputErasure.ERASE, request.id().toString());
        }
        events.publishEvent(new GenerationFinished(request.progress()));
    }

    /// Why pictures are missing, when the last sheet to end is one that came out.
    private static Ending last(GenerationRequest request, Ending last) {
        return last != Ending.DONE
                ? last
                : request.sheets().all().stream()
                        .flatMap(sheet -> sheet.ending().stream())
                        .filter(ending -> ending != Ending.DONE)
                        .findFirst()
                        .orElse(last);
    }

    private static Cause picture(Sheet sheet) {
        return Cause.of("picture", sheet.pictureId().value());
    }

    /// What came out.
    ///
    /// @param memory sealed as [Generations#MEMORY]
    record Result(ModelName by, Optional<SealedText> memory) {}
}
