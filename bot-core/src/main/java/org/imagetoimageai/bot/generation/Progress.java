package org.imagetoimageai.bot.generation;

import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.credit.Credits;

/// A request as it stands.
///
/// @param ending    how it ended, if it did
/// @param reference what the log calls the failure, if it failed
public record Progress(
        RequestId request,
        AccountId account,
        UUID returnAddress,
        Stage stage,
        Optional<Ending> ending,
        Optional<String> reference,
        Credits price) {

    /// Where a request can be.
    public enum Stage {
        /// Kept until the person has agreed.
        PARKED,
        /// In line.
        WAITING,
        /// With the model.
        PAINTING,
        /// In line again, since the provider was busy.
        WAITING_AGAIN,
        /// Over.
        ENDED
    }
}
