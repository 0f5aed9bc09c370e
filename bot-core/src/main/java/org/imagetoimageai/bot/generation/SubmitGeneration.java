package org.imagetoimageai.bot.generation;

import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;

/// A wish for a picture.
///
/// @param deliveryId    the platform's id of the call: the same wish twice is one request
/// @param returnAddress where the result goes, as `delivery` knows it
public record SubmitGeneration(
        AccountId account, PlatformName platform, String deliveryId, String prompt, UUID returnAddress) {

    @Override
    public String toString() {
        return "[wish of " + account + "]";
    }
}
