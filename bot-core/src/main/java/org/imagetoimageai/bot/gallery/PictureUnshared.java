package org.imagetoimageai.bot.gallery;

import java.util.List;
import org.imagetoimageai.bot.generation.PictureId;

/// A picture may not be seen in these places any more. Heard in the transaction in which that holds.
public record PictureUnshared(PictureId picture, List<ShareId> shares) {

    public PictureUnshared {
        shares = List.copyOf(shares);
    }
}
