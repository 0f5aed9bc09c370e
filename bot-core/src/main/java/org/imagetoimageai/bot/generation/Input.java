package org.imagetoimageai.bot.generation;

import java.util.Optional;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.media.PictureReference;
import org.imagetoimageai.bot.vault.SealedText;

/// A picture that a request starts from.
public sealed interface Input {

    /// Something a person sent, fetched and checked when the request is worked on.
    ///
    /// @param others whether it was taken from somebody else's message: then it is input only, in no gallery, and
    ///               erased when the request ends
    record Upload(PictureReference where, boolean others) implements Input {}

    /// A picture in the person's own gallery.
    ///
    /// @param memory what its provider needs back to edit it again, sealed as [Generations#MEMORY]
    record Kept(PictureId picture, BlobId blob, Optional<SealedText> memory) implements Input {}
}
