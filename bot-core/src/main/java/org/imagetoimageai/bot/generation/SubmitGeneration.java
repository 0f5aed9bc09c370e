package org.imagetoimageai.bot.generation;

import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Visibility;

/// A wish with who wishes it and where the result goes.
///
/// @param returnAddress where the result goes, as `delivery` knows it
/// @param visibility    who may see the result
public record SubmitGeneration(AccountId account, Origin origin, Wish wish, UUID returnAddress, Visibility visibility) {

    @Override
    public String toString() {
        return "[wish of " + account + "]";
    }
}
