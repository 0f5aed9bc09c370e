package org.imagetoimageai.bot.gallery;

import java.util.List;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.generation.PictureId;

/// Fewer people may see a picture than before. Heard in the transaction in which that holds.
public sealed interface GalleryEvent {

    PictureId picture();

    /// It may not be seen in these places any more.
    record Unshared(PictureId picture, List<Share.Id> shares) implements GalleryEvent {

        public Unshared {
            shares = List.copyOf(shares);
        }
    }

    /// It is gone for everybody; its bytes and words are erased right after.
    record Removed(PictureId picture, AccountId owner, Ground ground) implements GalleryEvent {}

    /// On whose wish it is gone.
    enum Ground {
        /// Its owner's.
        DELETED,
        /// An operator's, after a report.
        TAKEN_DOWN
    }
}
