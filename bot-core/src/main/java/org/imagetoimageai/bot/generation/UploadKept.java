package org.imagetoimageai.bot.generation;

import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.media.BlobId;

/// A picture of the person's own was fetched for a request, checked and stored. Heard once.
///
/// @param request the first request it was sent for
public record UploadKept(PictureId id, AccountId owner, PlatformName platform, BlobId blob, RequestId request) {}
