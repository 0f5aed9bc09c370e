package org.imagetoimageai.bot.generation;

import java.time.Duration;
import java.util.UUID;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.media.PictureBytes;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has one request painted: one attempt at the model, outside any transaction, then the picture is stored, then it is
/// paid for. A
/// process killed in between leaves a job that starts over; storing again replaces, and paying again is the same
/// payment.
@Component
class Painter implements JobHandler {

    static final JobKind PAINT = new JobKind("generation.paint", JobKind.Lane.PAINTING);

    private static final Logger log = LoggerFactory.getLogger(Painter.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /// How often a damaged answer is asked for again, since each may be paid.
    private static final int DAMAGED_ANSWERS = 3;

    private final Easel easel;
    private final ImageModel model;
    private final BlobStore blobs;

    Painter(Easel easel, ImageModel model, BlobStore blobs) {
        this.easel = easel;
        this.model = model;
        this.blobs = blobs;
    }

    @Override
    public JobKind kind() {
        return PAINT;
    }

    @Override
    public Next run(String id) {
        var request = RequestId.of(id);
        return easel.begin(request)
                .map(work -> settle(work, model.paint(new PaintOrder(work.prompt()))))
                .orElseGet(Next.Done::new);
    }

    @Override
    public void giveUp(String id, String reference) {
        easel.fail(RequestId.of(id), reference);
    }

    private Next settle(Easel.Work work, Painting painting) {
        return switch (painting) {
            case Painted painted -> store(work, painted);
            case Declined declined -> easel.end(work.request(), ending(declined));
            case Busy busy ->
                easel.waitAgain(work.request(), busy.after().orElseGet(() -> pause(work.attempt())), busy.reason());
            case Broken broken
            when broken.worthAnotherTry() && work.attempt() < DAMAGED_ANSWERS ->
                easel.waitAgain(work.request(), pause(work.attempt()), broken.reason());
            case Broken broken -> {
                var reference = UUID.randomUUID().toString().substring(0, 8);
                log.error("Request {} broke at the provider: {} (ref {})", work.request(), broken.reason(), reference);
                yield easel.fail(work.request(), reference);
            }
        };
    }

    private Next store(Easel.Work work, Painted painted) {
        var picture = PictureBytes.of(painted.picture());
        if (picture.isEmpty()) {
            return settle(work, new Broken(true, "not a picture"));
        }
        blobs.put(work.blob(), KeyOwner.account(work.owner().value()), picture.get());
        if (!easel.done(work.request(), painted.by())) {
            blobs.delete(work.blob());
        }
        return new Next.Done();
    }

    private static Ending ending(Declined declined) {
        return switch (declined.ground()) {
            case PROMPT -> Ending.PROMPT_DECLINED;
            case PICTURE -> Ending.PICTURE_DECLINED;
            case RECITATION -> Ending.TOO_CLOSE_TO_A_WORK;
            case NO_PICTURE -> Ending.NO_PICTURE;
        };
    }

    /// Doubles from two seconds up to a minute.
    private static Duration pause(int attempt) {
        var seconds = 1L << Math.min(attempt, 6);
        return Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds()));
    }
}
