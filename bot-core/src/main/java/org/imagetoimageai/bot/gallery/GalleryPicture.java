package org.imagetoimageai.bot.gallery;

import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.media.BlobId;

/// A finished picture as its owner sees it.
///
/// @param prompt the words it was made from; never logged
public record GalleryPicture(PictureId id, BlobId blob, ModelName madeBy, String prompt) {

    @Override
    public String toString() {
        return "picture " + id;
    }
}
