package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.job.JobHandler.Next;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The steps of painting that change a request, each one transaction.
@Component
class Easel {

    private static final Logger log = LoggerFactory.getLogger(Easel.class);

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

    /// What the model is to be asked, unless the request ended or has no time left.
    @Transactional
    public Optional<Work> begin(RequestId id) {
        var request = requests.findAndLock(id.value()).orElse(null);
        if (request == null || request.isOver()) {
            return Optional.empty();
        }
        var prompt = vault.open(Generations.PROMPT, request.prompt());
        if (prompt.isEmpty() || !request.hasTimeFor(Duration.ZERO, clock.instant())) {
            endings.end(request, request.attempts() > 0 ? Ending.PROVIDER_DOWN : Ending.TIMED_OUT);
            return Optional.empty();
        }
        request.paint();
        events.publishEvent(new GenerationProgressed(id));
        return Optional.of(new Work(id, request.account(), prompt.get(), request.blob(), request.attempts()));
    }

    /// Puts the request back in line, or ends it when it would wait for too long.
    @Transactional
    public Next waitAgain(RequestId id, Duration pause, String reason) {
        var request = requests.findAndLock(id.value()).orElseThrow();
        log.info("Request {} waits {} s for the provider: {}", id, pause.toSeconds(), reason);
        if (request.isOver()) {
            return new Next.Done();
        }
        if (!request.hasTimeFor(pause, clock.instant())) {
            endings.end(request, Ending.PROVIDER_DOWN);
            return new Next.Done();
        }
        request.waitAgain();
        events.publishEvent(new GenerationProgressed(id));
        return new Next.Again(pause);
    }

    /// See [Endings#done]. A request that ended meanwhile keeps its ending.
    @Transactional
    public boolean done(RequestId id, ModelName madeBy) {
        var request = requests.findAndLock(id.value()).orElseThrow();
        return !request.isOver() && endings.done(request, madeBy);
    }

    @Transactional
    public Next end(RequestId id, Ending how) {
        requests.findAndLock(id.value())
                .filter(request -> !request.isOver())
                .ifPresent(request -> endings.end(request, how));
        return new Next.Done();
    }

    @Transactional
    public Next fail(RequestId id, String reference) {
        requests.findAndLock(id.value())
                .filter(request -> !request.isOver())
                .ifPresent(request -> endings.end(request, Ending.FAILED, reference));
        return new Next.Done();
    }

    /// What the model is asked.
    record Work(RequestId request, AccountId owner, String prompt, BlobId blob, int attempt) {

        @Override
        public String toString() {
            return "[work on " + request + "]";
        }
    }
}
