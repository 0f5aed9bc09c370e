package org.imagetoimageai.bot.generation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.media.BlobId;

/// One attempt at one sheet of a request.
///
/// @param blob where this attempt stores its picture
record Work(RequestId request, UUID sheet, AccountId owner, BlobId blob, int attempt, Task task) {

    @Override
    public String toString() {
        return "[attempt " + attempt + " at " + request + "]";
    }

    /// What is to be made. Never printed.
    record Task(String prompt, Optional<String> action, Frame frame, ModelTier tier, List<Source> sources) {

        @Override
        public String toString() {
            return "[task]";
        }
    }

    /// A picture to start from, with what its provider needs back to edit it.
    record Source(BlobId blob, Optional<Memory> memory) {}
}
