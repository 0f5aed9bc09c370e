package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.util.Optional;
import org.imagetoimageai.bot.credit.CaptureOutcome;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.media.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Ends requests: the credits are captured or released, and whoever listens is told, all in the caller's transaction.
@Component
class Endings {

    private final CreditLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(CreditLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// Ends a request with its stored picture, which is paid for now; without it, if the credits had gone back before.
    void done(GenerationRequest request, BlobId stored, ModelName madeBy) {
        var cause = Cause.of("picture", request.pictureId().value());
        switch (ledger.capture(request.cause(), request.price(), cause)) {
            case CaptureOutcome.Captured now -> handOver(request, stored, madeBy);
            case CaptureOutcome.AlreadyCaptured before -> handOver(request, stored, madeBy);
            case CaptureOutcome.HoldGone gone -> end(request, Ending.TIMED_OUT);
        }
    }

    private void handOver(GenerationRequest request, BlobId stored, ModelName madeBy) {
        request.end(Ending.DONE, null, clock.instant());
        events.publishEvent(new GenerationFinished(request.progress(), Optional.of(request.picture(stored, madeBy))));
    }

    /// Ends a parked request that was refused; the person is told in the answer.
    void refuse(GenerationRequest parked) {
        parked.end(Ending.REFUSED, null, clock.instant());
    }

    /// Ends a request without a picture.
    void end(GenerationRequest request, Ending how) {
        end(request, how, null);
    }

    void end(GenerationRequest request, Ending how, @Nullable String reference) {
        var wasParked = request.isParked();
        request.end(how, reference, clock.instant());
        if (!wasParked) {
            ledger.release(request.cause());
        }
        events.publishEvent(new GenerationFinished(request.progress(), Optional.empty()));
    }
}
