package org.imagetoimageai.bot.generation;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Declined;
import org.imagetoimageai.bot.generation.Painting.Painted;
import org.imagetoimageai.bot.generation.Painting.Remedy;
import org.imagetoimageai.bot.generation.Painting.Worded;
import org.imagetoimageai.bot.generation.QuickAction.Product;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has one sheet painted: one attempt at the models, outside any transaction, then the picture is stored, then it
/// is paid for. A process killed in between leaves a job that starts over: a picture that was stored already is
/// paid for, not painted again, and paying again is the same payment.
@Component
class Painter implements JobHandler {

    static final JobKind PAINT = new JobKind("generation.paint", JobKind.Lane.PAINTING);

    private static final Logger log = LoggerFactory.getLogger(Painter.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Easel easel;
    private final Studio studio;
    private final ImageModels models;
    private final BlobStore blobs;

    Painter(Easel easel, Studio studio, ImageModels models, BlobStore blobs) {
        this.easel = easel;
        this.studio = studio;
        this.models = models;
        this.blobs = blobs;
    }

    @Override
    public JobKind kind() {
        return PAINT;
    }

    @Override
    public Next run(String id) {
        var sheet = UUID.fromString(id);
        var before = easel.cutShort(sheet);
        if (before.isPresent() && blobs.find(before.get().blob()).isPresent()) {
            var work = before.get();
            return pay(work, models.name(work.task().tier()), Optional.empty());
        }
        var work = easel.begin(sheet);
        // Only now the attempt before can never be paid for: it may have left a file without a row, under a key of its
        // own.
        work.flatMap(_ -> before).map(Work::blob).ifPresent(blobs::delete);
        return work.map(this::paint).orElseGet(Next.Done::new);
    }

    /// What an attempt may have stored is nobody's now.
    @Override
    public void giveUp(String id, String reference) {
        var sheet = UUID.fromString(id);
        var before = easel.cutShort(sheet);
        easel.giveUp(sheet, reference);
        before.map(Work::blob).ifPresent(blobs::delete);
    }

    private Next paint(Work work) {
        return studio.order(work)
                .map(order -> settle(work, models.paint(work.task().tier(), order)))
                .orElseGet(() -> easel.end(work, Ending.INPUT_GONE, "gone"));
    }

    private Next settle(Work work, Painting painting) {
        return switch (painting) {
            case Painted painted -> store(work, painted);
            case Worded worded
            when studio.product(work.task()) == Product.WORDS -> easel.answered(work, worded.words());
            case Worded _ -> settle(work, new Broken(Remedy.AGAIN, "words instead of a picture"));
            case Declined declined -> easel.end(work, ending(declined), null);
            case Busy busy -> easel.waitAgain(work, pause(work, busy.after()), busy.reason());
            case Broken broken
            when broken.remedy() == Remedy.AGAIN ->
                easel.damaged(work, pause(work, Optional.empty()), broken.reason(), reference());
            case Broken broken -> {
                var reference = reference();
                log.error("Request {} broke at the provider: {} (ref {})", work.request(), broken.reason(), reference);
                yield easel.end(work, Ending.FAILED, reference);
            }
        };
    }

    private Next store(Work work, Painted painted) {
        var picture = studio.finish(work, painted.picture());
        if (picture.isEmpty()) {
            return settle(work, new Broken(Remedy.AGAIN, "not the picture that was wanted"));
        }
        blobs.put(work.blob(), KeyOwner.account(work.owner().value()), picture.get());
        // A cut-out is not what the model made, so there is nothing that it could remember of it.
        var isTheModels = studio.product(work.task()) == Product.PICTURE;
        return pay(work, painted.by(), isTheModels ? painted.memory() : Optional.empty());
    }

    private Next pay(Work work, ModelName madeBy, Optional<Memory> memory) {
        if (!easel.made(work, madeBy, memory)) {
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

    /// What the provider asked for, else doubling from two seconds up to a minute.
    private static Duration pause(Work work, Optional<Duration> asked) {
        var ours = Duration.ofSeconds(Math.min(1L << Math.min(work.attempt(), 6), LONGEST_PAUSE.toSeconds()));
        var pause = asked.orElse(ours);
        return pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
