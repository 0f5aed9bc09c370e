package org.imagetoimageai.bot.generation;

import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.media.BlobId;

/// One attempt at a request.
///
/// @param blob where this attempt stores its picture
record Work(RequestId request, AccountId owner, String prompt, BlobId blob, int attempt) {

    @Override
    public String toString() {
        return "[attempt " + attempt + " at " + request + "]";
    }
}
