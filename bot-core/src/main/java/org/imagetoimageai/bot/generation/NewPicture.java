package org.imagetoimageai.bot.generation;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;

/// A picture that was just stored.
///
/// @param platform   where it was asked for
/// @param visibility as it was asked for; where it is posted is decided when it is delivered, and never wider
public record NewPicture(
        PictureId id,
        RequestId request,
        AccountId owner,
        PlatformName platform,
        BlobId blob,
        Made made,
        Visibility visibility) {

    /// How it was made.
    ///
    /// @param prompt the person's words, sealed as [Generations#PROMPT]
    /// @param parent the picture it was made from, if that is in the gallery
    /// @param memory what its provider wants back for an edit ([Memory]), sealed as [Generations#MEMORY]
    /// @param seenIn the shared place where somebody else's picture, that it was made from, was seen: it may be
    ///               shown there and to the owner, and nowhere else
    public record Made(
            ModelName by,
            SealedText prompt,
            Optional<PictureId> parent,
            Optional<SealedText> memory,
            Optional<KeyedHash> seenIn) {

        /// From words alone.
        public static Made of(ModelName by, SealedText prompt) {
            return new Made(by, prompt, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
