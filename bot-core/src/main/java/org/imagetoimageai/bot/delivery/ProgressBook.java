package org.imagetoimageai.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Progress;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What each progress message shows now, and who is changing it. Each step is one transaction.
@Component
class ProgressBook {

    static final String MESSAGE = "delivery_progress.message";

    private static final Duration LONGEST_CLAIM = Duration.ofSeconds(30);

    private final ProgressRows rows;
    private final Generations generations;
    private final Vault vault;
    private final Clock clock;

    ProgressBook(ProgressRows rows, Generations generations, Vault vault, Clock clock) {
        this.rows = rows;
        this.generations = generations;
        this.vault = vault;
        this.clock = clock;
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

    /// Two of the same key read the same.
    static String key(Progress request) {
        return request.stage() + ":" + request.tally().made()
                + request.ending().map(ending -> ":" + ending).orElse("");
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
