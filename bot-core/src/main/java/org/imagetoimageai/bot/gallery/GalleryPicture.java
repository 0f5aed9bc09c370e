package org.imagetoimageai.bot.gallery;

import java.util.Optional;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.SealedText;

/// A finished picture as its owner sees it.
///
/// @param prompt the words it was made from; never logged
public record GalleryPicture(
        PictureId id, BlobId blob, ModelName madeBy, String prompt, RequestId request, Optional<SealedText> memory) {

    @Override
    public String toString() {
        return "picture " + id;
    }
}
