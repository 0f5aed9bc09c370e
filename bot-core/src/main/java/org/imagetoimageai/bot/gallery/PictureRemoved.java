package org.imagetoimageai.bot.gallery;

import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.generation.PictureId;

/// A picture is gone for everybody. Heard in the transaction in which it is hidden; its bytes and words are erased
/// right after.
public record PictureRemoved(PictureId picture, AccountId owner, Ground ground) {

    /// On whose wish.
    public enum Ground {
        /// Its owner's.
        DELETED,
        /// An operator's, after a report.
        TAKEN_DOWN
    }
}
