package org.imagetoimageai.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    static final String MESSAGE = "delivery_progress.message";

    private static final Duration LONGEST_CLAIM = Duration.ofSeconds(30);

    private final ProgressRows rows;
    private final Generations generations;
    private final Buttons buttons;
    private final Vault vault;
    private final Jobs jobs;
    private final Clock clock;

    ProgressBoard(ProgressRows rows, Generations generations, Buttons buttons, Vault vault, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.generations = generations;
        this.buttons = buttons;
        this.vault = vault;
        this.jobs = jobs;
        this.clock = clock;
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
            case PARKED, PAINTING, ENDED -> List.of();
        };
    }

    /// A message shows this request from now on. It is looked at once more, since the request may have moved on
    /// meanwhile.
    @Transactional
    public void shown(RequestId request, DeliveredMessage where) {
        generations.progress(request).ifPresent(progress -> {
            var owner = KeyOwner.account(progress.account().value());
            var row = rows.save(new ProgressRow(
                    request, progress.account(), where.platform(), vault.seal(owner, MESSAGE, where.reference())));
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

    /// Takes a message for one painter alone, until [#release] or for half a minute should the painter be killed.
    @Transactional
    public Claim claim(UUID rowId) {
        return rows.findAndLock(rowId)
                .map(row -> row.claim(clock.instant(), LONGEST_CLAIM) ? Claim.TAKEN : Claim.BUSY)
                .orElse(Claim.GONE);
    }

    @Transactional
    public void release(UUID rowId) {
        rows.findAndLock(rowId).ifPresent(ProgressRow::release);
    }

    /// A message that still has to change, if it does.
    @Transactional(readOnly = true)
    public Optional<Stale> stale(UUID rowId) {
        return rows.findById(rowId)
                .flatMap(row -> generations
                        .progress(row.request())
                        .filter(progress -> !row.shows(key(progress)))
                        .flatMap(progress -> vault.open(MESSAGE, row.message())
                                .map(reference ->
                                        new Stale(rowId, new DeliveredMessage(row.platform(), reference), progress))));
    }

    /// A message reads so now. One that will not change any more is forgotten.
    @Transactional
    public void nowShows(Stale message) {
        rows.findAndLock(message.row()).ifPresent(row -> {
            row.nowShows(key(message.request()));
            if (message.request().ending().isPresent()) {
                rows.delete(row);
            }
        });
    }

    /// A message cannot be changed any more.
    @Transactional
    public void lost(UUID rowId) {
        rows.findAndLock(rowId).ifPresent(rows::delete);
    }

    private static String key(Progress request) {
        return request.stage() + request.ending().map(Enum::name).orElse("");
    }

    /// Whether a painter got a message to itself.
    enum Claim {
        TAKEN,
        BUSY,
        GONE
    }

    /// A message that no longer tells how its request stands.
    record Stale(UUID row, DeliveredMessage message, Progress request) {}
}
