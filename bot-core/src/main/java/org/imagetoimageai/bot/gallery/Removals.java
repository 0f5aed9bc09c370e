package org.imagetoimageai.bot.gallery;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.gallery.GalleryEvent.Ground;
import org.imagetoimageai.bot.generation.Forgetting;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.job.Jobs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Removes pictures: hidden at once, together with their words; bytes and keys are erased by a job right after (P19).
@Service
public class Removals {

    private final Pictures pictures;
    private final Forgetting forgetting;
    private final ApplicationEventPublisher events;
    private final Jobs jobs;
    private final Clock clock;

    Removals(Pictures pictures, Forgetting forgetting, ApplicationEventPublisher events, Jobs jobs, Clock clock) {
        this.pictures = pictures;
        this.forgetting = forgetting;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Removes a picture of this person's. The same wish again, after a kill, finds nothing and is answered as before.
    ///
    /// @return whether it is gone; not so if it is somebody else's
    @Transactional
    public boolean delete(PictureId id, AccountId owner) {
        var standing = standing(id);
        standing.filter(row -> row.isOf(owner)).ifPresent(row -> remove(row, Ground.DELETED));
        return standing.isEmpty() || standing.get().isOf(owner);
    }

    /// Removes anybody's picture.
    ///
    /// @return whose it was
    @Transactional
    public Optional<AccountId> takeDown(PictureId id) {
        return standing(id).map(row -> remove(row, Ground.TAKEN_DOWN));
    }

    private Optional<PictureRow> standing(PictureId id) {
        return pictures.findAndLock(id.value()).filter(row -> !row.isRemoved());
    }

    private AccountId remove(PictureRow row, Ground ground) {
        row.remove(clock.instant());
        var madeFrom = pictures.findMadeFrom(row.id().value());
        pictures.findAllById(madeFrom).forEach(child -> child.forget(row.id()));
        forgetting.memories(Stream.concat(Stream.of(row.id().value()), madeFrom.stream())
                .map((UUID id) -> new PictureId(id))
                .toList());
        forgetting.answersAbout(row.id());
        jobs.enqueue(Eraser.ERASE, row.id().toString());
        events.publishEvent(new GalleryEvent.Removed(row.id(), row.owner(), ground));
        return row.owner();
    }
}
