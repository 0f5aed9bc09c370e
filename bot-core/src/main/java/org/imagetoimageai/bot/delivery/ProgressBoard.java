package org.imagetoimageai.bot.delivery;

import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.generation.GenerationFinished;
import org.imagetoimageai.bot.generation.GenerationProgressed;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Progress;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.job.Jobs;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Knows which messages show how a request stands, and has them changed when that changes.
@Component
public class ProgressBoard {

    private final ProgressRows rows;
    private final Generations generations;
    private final Vault vault;
    private final Jobs jobs;

    ProgressBoard(ProgressRows rows, Generations generations, Vault vault, Jobs jobs) {
        this.rows = rows;
        this.generations = generations;
        this.vault = vault;
        this.jobs = jobs;
    }

    /// A message shows this request from now on. It is looked at once more, since the request may have moved on
    /// meanwhile.
    @Transactional
    public void shown(RequestId request, DeliveredMessage where) {
        generations.progress(request).ifPresent(progress -> {
            var owner = KeyOwner.account(progress.account().value());
            var row = rows.save(new ProgressRow(
                    request,
                    progress.account(),
                    where.platform(),
                    vault.seal(owner, ProgressBook.MESSAGE, where.reference())));
            jobs.enqueue(ProgressPainter.SHOW, row.id() + ":shown");
        });
    }

    @EventListener
    void changed(GenerationProgressed event) {
        generations.progress(event.request()).ifPresent(this::changed);
    }

    @EventListener
    void finished(GenerationFinished event) {
        changed(event.request());
    }

    private void changed(Progress request) {
        rows.findByRequestId(request.request().value())
                .forEach(row -> jobs.enqueue(ProgressPainter.SHOW, row.id() + ":" + ProgressBook.key(request)));
    }
}
