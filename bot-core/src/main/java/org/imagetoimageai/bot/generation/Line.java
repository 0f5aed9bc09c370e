package org.imagetoimageai.bot.generation;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.generation.GenerationSettings.Precedence;
import org.imagetoimageai.bot.job.Jobs;
import org.springframework.stereotype.Component;

/// The order in which requests are worked on: by tier, and within it fair between people, since each request that
/// somebody has waiting puts their next one further back. The job queue keeps it, there is no second one.
@Component
class Line {

    /// What the queue's column takes.
    private static final int LOWEST = 0;

    private final Requests requests;
    private final Jobs jobs;
    private final Precedence precedence;

    Line(Requests requests, Jobs jobs, Precedence precedence) {
        this.requests = requests;
        this.jobs = jobs;
        this.precedence = precedence;
    }

    /// The priority of the next request of this person.
    int priority(AccountId account) {
        return Math.max(LOWEST, precedence.priority() - requests.countPicturesInLine(account.value()));
    }

    /// Enqueues a request: first what was sent with it, else its pictures.
    void join(GenerationRequest request) {
        if (request.hasAllInputs()) {
            paint(request);
        } else {
            jobs.enqueue(Fetcher.FETCH, request.id().toString(), request.priority());
        }
    }

    /// Enqueues what is still to be painted, each a step further back than the one before.
    void paint(GenerationRequest request) {
        var priority = request.priority();
        for (var sheet : request.sheets().open().toList()) {
            jobs.enqueue(Painter.PAINT, sheet.id().toString(), Math.max(LOWEST, priority--));
        }
    }

    /// The place of a request that waits, 1 for the next one; empty when it does not wait.
    Optional<Integer> place(GenerationRequest request) {
        return switch (request.progress().stage()) {
            case WAITING, WAITING_AGAIN ->
                Optional.of(1 + requests.countAhead(request.priority(), request.createdAt()));
            case OFFERED, PARKED, PAINTING, ENDED -> Optional.empty();
        };
    }
}
