package org.imagetoimageai.bot.delivery;

import java.util.List;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Text;
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
    private final Buttons buttons;
    private final Vault vault;
    private final Jobs jobs;

    ProgressBoard(ProgressRows rows, Generations generations, Buttons buttons, Vault vault, Jobs jobs) {
        this.rows = rows;
        this.generations = generations;
        this.buttons = buttons;
        this.vault = vault;
        this.jobs = jobs;
    }

    /// What a message says that shows this request from now on.
    public Text text(Progress request) {
        return Tidings.stage(request, generations.available(request.account()));
    }

    /// The button under such a message, as long as the request can be cancelled.
    public List<Button> buttons(Progress request) {
        return switch (request.stage()) {
            case WAITING, WAITING_AGAIN ->
                List.of(buttons.button(
                        Text.of("progress.cancel-button"),
                        Actions.CANCEL,
                        request.request().value()));
            case OFFERED, PARKED, PAINTING, ENDED -> List.of();
        };
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
                .forEach(row -> jobs.enqueue(ProgressPainter.SHOW, row.id() + ":" + request.stage()));
    }
}
