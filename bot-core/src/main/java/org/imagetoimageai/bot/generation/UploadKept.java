package org.imagetoimageai.bot.generation;

import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.media.BlobId;

/// A picture of the person's own was checked and stored, and belongs into their gallery. Heard in the transaction that
/// records it; harmless when repeated.
///
/// @param id in the order of time (UUID version 7)
public record UploadKept(PictureId id, AccountId owner, PlatformName platform, BlobId blob, RequestId request) {}
