package org.imagetoimageai.bot.gallery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.generation.Forgetting;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.media.PictureOrigin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases a removed picture: key, file, then its row, and the words of its request with the last picture of that.
/// Every step may be repeated.
@Component
class Eraser implements JobHandler {

    static final JobKind ERASE = new JobKind("gallery.erase", JobKind.Lane.PROMPT);

    private static final Logger log = LoggerFactory.getLogger(Eraser.class);
    private static final Duration UNTIL_THE_REQUEST_ENDS = Duration.ofSeconds(5);

    private final Pictures pictures;
    private final BlobStore blobs;
    private final Forgetting forgetting;
    private final TransactionTemplate transaction;

    Eraser(Pictures pictures, BlobStore blobs, Forgetting forgetting, TransactionTemplate transaction) {
        this.pictures = pictures;
        this.blobs = blobs;
        this.forgetting = forgetting;
        this.transaction = transaction;
    }

    @Override
    public JobKind kind() {
        return ERASE;
    }

    @Override
    public Next run(String id) {
        var picture = PictureId.of(id).value();
        pictures.findById(picture)
                .filter(PictureRow::isRemoved)
                .map(PictureRow::blob)
                .ifPresent((BlobId blob) -> blobs.delete(blob));
        var isDone = Optional.ofNullable(transaction.execute(status -> forget(picture)));
        return isDone.orElse(true) ? new Next.Done() : new Next.Again(UNTIL_THE_REQUEST_ENDS);
    }

    private boolean forget(UUID picture) {
        var row = pictures.findAndLock(picture).filter(PictureRow::isRemoved);
        if (row.isEmpty()) {
            return true;
        }
        // The upload that the words were said about may stay; they go with what came of them.
        var isLast = !pictures.existsByRequestIdAndOriginAndRemovedAtIsNull(
                row.get().request().value(), PictureOrigin.GENERATED);
        if (isLast && !forgetting.words(row.get().request(), row.get().owner())) {
            return false;
        }
        pictures.delete(row.get());
        return true;
    }

    @Override
    public void giveUp(String id, String reference) {
        log.error("Picture {} is hidden but could not be erased yet (ref {})", id, reference);
        throw new IllegalStateException("Erasing picture " + id + " is tried again");
    }
}
