package org.imagetoimageai.bot.generation;

import java.time.Duration;
import java.util.Optional;
import org.imagetoimageai.bot.generation.Inputs.Missing;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.media.Intake;
import org.imagetoimageai.bot.media.PictureIntake;
import org.imagetoimageai.bot.media.PictureSource;
import org.imagetoimageai.bot.media.PictureSource.Fetch;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.springframework.stereotype.Component;

/// Fetches what was sent with a request, checks it and stores it; then the painting begins. Killed in between it
/// starts over with what is missing.
@Component
class Fetcher implements JobHandler {

    static final JobKind FETCH = new JobKind("generation.fetch", JobKind.Lane.PAINTING);

    private static final Duration WHILE_OTHERS_DECODE = Duration.ofSeconds(1);

    private final Inputs inputs;
    private final PictureSource source;
    private final PictureIntake intake;
    private final BlobStore blobs;

    Fetcher(Inputs inputs, PictureSource source, PictureIntake intake, BlobStore blobs) {
        this.inputs = inputs;
        this.source = source;
        this.intake = intake;
        this.blobs = blobs;
    }

    @Override
    public JobKind kind() {
        return FETCH;
    }

    @Override
    public Next run(String id) {
        var request = RequestId.of(id);
        for (var missing : inputs.missing(request)) {
            var stop = fetch(request, missing);
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        inputs.complete(request);
        return new Next.Done();
    }

    @Override
    public void giveUp(String id, String reference) {
        inputs.end(RequestId.of(id), Ending.FAILED, reference);
    }

    /// What to do instead of going on to the next one, if anything.
    private Optional<Next> fetch(RequestId request, Missing missing) {
        return switch (source.fetch(missing.where())) {
            case Fetch.Fetched fetched -> take(request, missing, fetched.bytes());
            case Fetch.Gone _ -> end(request, Ending.INPUT_GONE, "gone");
            case Fetch.TooLarge large -> end(request, Ending.INPUT_REFUSED, "too-large:" + large.limit());
            case Fetch.TryLater later -> Optional.of(new Next.Again(later.pause()));
        };
    }

    private Optional<Next> take(RequestId request, Missing missing, byte[] bytes) {
        return switch (intake.take(bytes)) {
            case Intake.Taken taken -> {
                var owner = KeyOwner.account(missing.account().value());
                blobs.put(missing.blob(), owner, taken.picture());
                if (!inputs.ready(request, missing.input())) {
                    blobs.delete(missing.blob());
                }
                yield Optional.empty();
            }
            case Intake.TooManyBytes large -> end(request, Ending.INPUT_REFUSED, "too-large:" + large.limit());
            case Intake.NotAPicture _ -> end(request, Ending.INPUT_REFUSED, "not-a-picture");
            case Intake.UnsupportedFormat other -> end(request, Ending.INPUT_REFUSED, "unsupported:" + other.name());
            case Intake.TooManyPixels many ->
                end(
                        request,
                        Ending.INPUT_REFUSED,
                        "too-many-pixels:" + many.width() + ":" + many.height() + ":" + many.limit());
            case Intake.TooSmall small ->
                end(request, Ending.INPUT_REFUSED, "too-small:" + small.width() + ":" + small.height());
            case Intake.Damaged _ -> end(request, Ending.INPUT_REFUSED, "damaged");
            case Intake.Busy _ -> Optional.of(new Next.Again(WHILE_OTHERS_DECODE));
        };
    }

    private Optional<Next> end(RequestId request, Ending how, String reason) {
        inputs.end(request, how, reason);
        return Optional.of(new Next.Done());
    }
}
