package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.generation.Endings.Result;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.imagetoimageai.bot.job.JobHandler.Next;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.SealedText;
import org.imagetoimageai.bot.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The steps of painting that change a sheet, each one transaction. What an attempt does that another has
/// overtaken changes nothing.
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

    /// Where an attempt that was cut short would have stored its picture, if the sheet is still open.
    @Transactional(readOnly = true)
    public Optional<Work> cutShort(UUID sheet) {
        return requests.findIdBySheet(sheet)
                .flatMap(requests::findById)
                .flatMap(request -> request.sheets()
                        .find(sheet)
                        .filter(open -> !open.isOver())
                        .flatMap(open -> open.blob().map(blob -> work(request, open, blob, ""))));
    }

    /// Begins an attempt, unless the request ended or has no time left.
    @Transactional
    public Optional<Work> begin(UUID id) {
        var request = requests.findIdBySheet(id).flatMap(requests::findAndLock).orElse(null);
        var sheet = request == null ? null : request.sheets().find(id).orElse(null);
        if (request == null || sheet == null || sheet.isOver()) {
            return Optional.empty();
        }
        var prompt = vault.open(Generations.PROMPT, request.prompt());
        if (prompt.isEmpty() || !request.hasTimeFor(Duration.ZERO, clock.instant())) {
            var waited = sheet.stage() == Stage.WAITING_AGAIN;
            endings.end(request, sheet, waited ? Ending.PROVIDER_DOWN : Ending.TIMED_OUT, null);
            return Optional.empty();
        }
        var attempt = new BlobId(UUID.randomUUID());
        sheet.paint(attempt);
        request.follow();
        events.publishEvent(new GenerationProgressed(request.id()));
        return Optional.of(work(request, sheet, attempt, prompt.get()));
    }

    /// Puts the sheet back in line, or ends it when it would wait for too long.
    @Transactional
    public Next waitAgain(Work work, Duration pause, String reason) {
        log.info("Request {} waits {} s for the provider: {}", work.request(), pause.toSeconds(), reason);
        return open(work).map(open -> waitAgain(open, pause)).orElseGet(Next.Done::new);
    }

    /// An answer was damaged: worth another try, but not many.
    @Transactional
    public Next damaged(Work work, Duration pause, String reason, String reference) {
        return open(work)
                .map(open -> {
                    if (open.sheet().damaged() < MOST_DAMAGED_ANSWERS) {
                        log.info("Request {} got a damaged answer: {}", work.request(), reason);
                        return waitAgain(open, pause);
                    }
                    log.error("Request {} got only damaged answers: {} (ref {})", work.request(), reason, reference);
                    endings.end(open.request(), open.sheet(), Ending.FAILED, reference);
                    return new Next.Done();
                })
                .orElseGet(Next.Done::new);
    }

    /// See [Endings#made].
    ///
    /// @return whether the picture stored as `work.blob()` is the sheet's; if not, nobody will ever want it
    @Transactional
    public boolean made(Work work, ModelName by, Optional<Memory> memory) {
        open(work).ifPresent(open -> {
            var owner = KeyOwner.account(work.owner().value());
            var sealed = memory.map(kept -> vault.seal(owner, Generations.MEMORY, kept.words()));
            endings.made(open.request(), open.sheet(), work.blob(), new Result(by, sealed));
        });
        return requests.findById(work.request().value())
                .flatMap(request -> request.sheets().find(work.sheet()))
                .filter(sheet -> sheet.isPaintedAs(work.blob()))
                .filter(Sheet::isMade)
                .isPresent();
    }

    /// See [Endings#answered].
    @Transactional
    public Next answered(Work work, String words) {
        open(work).ifPresent(open -> {
            var owner = KeyOwner.account(work.owner().value());
            endings.answered(open.request(), open.sheet(), vault.seal(owner, Generations.ANSWER, words));
        });
        return new Next.Done();
    }

    @Transactional
    public Next end(Work work, Ending how, @Nullable String reference) {
        open(work).ifPresent(open -> endings.end(open.request(), open.sheet(), how, reference));
        return new Next.Done();
    }

    @Transactional
    public void giveUp(UUID id, String reference) {
        requests.findIdBySheet(id)
                .flatMap(requests::findAndLock)
                .ifPresent(request -> request.sheets()
                        .find(id)
                        .filter(sheet -> !sheet.isOver())
                        .ifPresent(sheet -> endings.end(request, sheet, Ending.FAILED, reference)));
    }

    private Next waitAgain(Open open, Duration pause) {
        if (!open.request().hasTimeFor(pause, clock.instant())) {
            endings.end(open.request(), open.sheet(), Ending.PROVIDER_DOWN, null);
            return new Next.Done();
        }
        open.sheet().waitAgain();
        open.request().follow();
        events.publishEvent(new GenerationProgressed(open.request().id()));
        return new Next.Again(pause);
    }

    private Optional<Open> open(Work work) {
        return requests.findAndLock(work.request().value())
                .flatMap(request -> request.sheets()
                        .find(work.sheet())
                        .filter(sheet -> !sheet.isOver() && sheet.isPaintedAs(work.blob()))
                        .map(sheet -> new Open(request, sheet)));
    }

    private Work work(GenerationRequest request, Sheet sheet, BlobId blob, String prompt) {
        var terms = request.terms();
        var sources = request.inputs().stream()
                .map(input -> new Work.Source(input.blob(), input.memory().flatMap(this::memory)))
                .toList();
        var task = new Work.Task(prompt, terms.action(), terms.frame(), terms.tier(), sources);
        return new Work(request.id(), sheet.id(), request.account(), blob, sheet.attempts(), task);
    }

    private Optional<Memory> memory(SealedText sealed) {
        return vault.open(Generations.MEMORY, sealed).map(Memory::of);
    }

    private record Open(GenerationRequest request, Sheet sheet) {}
}
