package org.imagetoimageai.bot.gallery;

import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.vault.KeyedHash;

/// A picture that people in one shared place may see.
public record Share(Id id, PictureId picture, AccountId owner, Place place) {

    /// One picture's being shown in one shared place, from the moment it was allowed until it is taken back.
    public record Id(UUID value) {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// A shared place, as whoever delivers there names it.
    ///
    /// @param hash       the same for the same place
    /// @param where      names the place; kept sealed, never logged
    /// @param withPrompt whether people there may read the words, since they were said there
    public record Place(KeyedHash hash, String where, boolean withPrompt) {

        @Override
        public String toString() {
            return "[place]";
        }
    }
}
