package org.imagetoimageai.bot.generation;

import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.SealedText;

/// A picture that was just stored.
///
/// @param platform where it was asked for
/// @param prompt   the person's words, sealed as [Generations#PROMPT]
public record NewPicture(
        PictureId id,
        RequestId request,
        AccountId owner,
        PlatformName platform,
        BlobId blob,
        ModelName madeBy,
        SealedText prompt) {}
