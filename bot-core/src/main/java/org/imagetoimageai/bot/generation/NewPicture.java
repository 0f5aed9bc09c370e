package org.imagetoimageai.bot.generation;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.SealedText;

/// A picture that was just stored.
///
/// @param platform where it was asked for
public record NewPicture(
        PictureId id,
        RequestId request,
        AccountId owner,
        PlatformName platform,
        BlobId blob,
        Made made,
        Visibility visibility) {

    /// How it came about.
    ///
    /// @param prompt     the person's words, sealed as [Generations#PROMPT]; may be empty words for an action
    /// @param action     the id of the [QuickAction]
    /// @param parent     the picture it was made from
    /// @param memory     what the provider needs back to edit it, sealed as [Generations#MEMORY]
    /// @param fromOthers whether somebody else's picture went into it
    public record Made(
            ModelName by,
            SealedText prompt,
            Optional<String> action,
            Optional<PictureId> parent,
            Optional<SealedText> memory,
            boolean fromOthers) {}
}
