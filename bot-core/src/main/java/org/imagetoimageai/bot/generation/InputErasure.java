package org.imagetoimageai.bot.generation;

import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.imagetoimageai.bot.media.BlobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Erases other people's pictures when the request they were sent with has ended.
@Component
class InputErasure implements JobHandler {

    static final JobKind ERASE = new JobKind("generation.erase-inputs", JobKind.Lane.PROMPT);

    private static final Logger log = LoggerFactory.getLogger(InputErasure.class);

    private final Inputs inputs;
    private final BlobStore blobs;

    InputErasure(Inputs inputs, BlobStore blobs) {
        this.inputs = inputs;
        this.blobs = blobs;
    }

    @Override
    public JobKind kind() {
        return ERASE;
    }

    @Override
    public Next run(String id) {
        var request = RequestId.of(id);
        inputs.leftBehind(request).forEach(blobs::delete);
        inputs.erased(request);
        return new Next.Done();
    }

    @Override
    public void giveUp(String id, String reference) {
        log.error("Other people's pictures of request {} could not be erased yet (ref {})", id, reference);
        throw new IllegalStateException("Erasing the inputs of request " + id + " is tried again");
    }
}
