package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.job.JobHandler.Next;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The steps of painting that change a request, each one transaction. What an attempt does that another has overtaken
/// changes
/// nothing.
@Component
class Easel {

    private static final Logger log = LoggerFactory.getLogger(Easel.class);

    /// How often a damaged answer is asked for again, since each may be paid.
    private static final int MOST_DAMAGED_ANSWERS = 3;

    private final Requests requests;
    private final Endings endings;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Easel(Requests requests, Endings endings, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.endings = endings;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /// Where an attempt that was cut short would have stored its picture, if the request is still open.
    @Transactional(readOnly = true)
    public Optional<Work> cutShort(RequestId id) {
        return requests.findById(id.value())
                .filter(request -> !request.isOver())
                .flatMap(request -> request.blob().map(blob -> work(request, blob, "")));
    }

    /// Begins an attempt, unless the request ended or has no time left.
    @Transactional
    public Optional<Work> begin(RequestId id) {
        var request = requests.findAndLock(id.value()).orElse(null);
        if (request == null || request.isOver()) {
            return Optional.empty();
        }
        var prompt = vault.open(Generations.PROMPT, request.prompt());
        if (prompt.isEmpty() || !request.hasTimeFor(Duration.ZERO, clock.instant())) {
            endings.end(request, request.waitsForTheProvider() ? Ending.PROVIDER_DOWN : Ending.TIMED_OUT);
            return Optional.empty();
        }
        var attempt = new BlobId(UUID.randomUUID());
        request.paint(attempt);
        events.publishEvent(new GenerationProgressed(id));
        return Optional.of(work(request, attempt, prompt.get()));
    }

    /// Puts the request back in line, or ends it when it would wait for too long.
    @Transactional
    public Next waitAgain(Work work, Duration pause, String reason) {
        log.info("Request {} waits {} s for the provider: {}", work.request(), pause.toSeconds(), reason);
        return open(work).map(request -> waitAgain(request, pause)).orElseGet(Next.Done::new);
    }

    /// An answer was damaged: worth another try, but not many.
    @Transactional
    public Next damaged(Work work, Duration pause, String reason, String reference) {
        return open(work)
                .map(request -> {
                    if (request.damaged() < MOST_DAMAGED_ANSWERS) {
                        log.info("Request {} got a damaged answer: {}", work.request(), reason);
                        return waitAgain(request, pause);
                    }
                    log.error("Request {} got only damaged answers: {} (ref {})", work.request(), reason, reference);
                    endings.end(request, Ending.FAILED, reference);
                    return new Next.Done();
                })
                .orElseGet(Next.Done::new);
    }

    /// See [Endings#done].
    ///
    /// @return whether the picture stored as `work.blob()` is the request's; if not, nobody will ever want it
    @Transactional
    public boolean done(Work work, ModelName madeBy) {
        open(work).ifPresent(request -> endings.done(request, work.blob(), madeBy));
        return requests.findById(work.request().value())
                .filter(request -> request.isPaintedAs(work.blob()))
                .flatMap(request -> request.progress().ending())
                .filter(Ending.DONE::equals)
                .isPresent();
    }

    @Transactional
    public Next end(Work work, Ending how) {
        open(work).ifPresent(request -> endings.end(request, how));
        return new Next.Done();
    }

    @Transactional
    public Next fail(RequestId id, String reference) {
        requests.findAndLock(id.value())
                .filter(request -> !request.isOver())
                .ifPresent(request -> endings.end(request, Ending.FAILED, reference));
        return new Next.Done();
    }

    private Next waitAgain(GenerationRequest request, Duration pause) {
        if (!request.hasTimeFor(pause, clock.instant())) {
            endings.end(request, Ending.PROVIDER_DOWN);
            return new Next.Done();
        }
        request.waitAgain();
        events.publishEvent(new GenerationProgressed(request.id()));
        return new Next.Again(pause);
    }

    private Optional<GenerationRequest> open(Work work) {
        return requests.findAndLock(work.request().value())
                .filter(request -> !request.isOver() && request.isPaintedAs(work.blob()));
    }

    private static Work work(GenerationRequest request, BlobId blob, String prompt) {
        return new Work(request.id(), request.account(), prompt, blob, request.attempts());
    }
}
