package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.util.Optional;
import org.imagetoimageai.bot.credit.CaptureOutcome;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.CreditLedger;
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

    /// Ends a request with its stored picture, which is paid for now.
    ///
    /// @return false if the credits had gone back before, so that the request ended without the picture
    boolean done(GenerationRequest request, ModelName madeBy) {
        var captured = ledger.capture(
                request.cause(),
                request.price(),
                Cause.of("picture", request.blob().value()));
        return switch (captured) {
            case CaptureOutcome.Captured now -> handOver(request, madeBy);
            case CaptureOutcome.AlreadyCaptured before -> handOver(request, madeBy);
            case CaptureOutcome.HoldGone gone -> {
                end(request, Ending.TIMED_OUT);
                yield false;
            }
        };
    }

    private boolean handOver(GenerationRequest request, ModelName madeBy) {
        request.end(Ending.DONE, null, clock.instant());
        events.publishEvent(new GenerationFinished(request.progress(), Optional.of(request.picture(madeBy))));
        return true;
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
