package org.imagetoimageai.bot.generation;

import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.credit.Credits;

/// A request as it stands.
///
/// @param ended how it ended, if it did
/// @param price of all its pictures
public record Progress(
        RequestId request,
        AccountId account,
        UUID returnAddress,
        Stage stage,
        Optional<Ended> ended,
        Credits price,
        Tally tally) {

    public Optional<Ending> ending() {
        return ended.map(Ended::how);
    }

    /// What the log calls the failure, or what was wrong with a picture sent.
    public Optional<String> reference() {
        return ended.flatMap(Ended::reference);
    }

    /// What the pictures that came out cost together.
    public Credits spent() {
        return Credits.of(price.value() / tally.count() * tally.made());
    }

    /// How it ended.
    ///
    /// @param how       [Ending#DONE] when everything came out; else why the rest did not
    /// @param reference what the log calls the failure, or what was wrong with a picture sent
    public record Ended(Ending how, Optional<String> reference) {}

    /// How far it is.
    ///
    /// @param count      pictures asked for
    /// @param made       pictures that came out
    /// @param action     the id of its [QuickAction]
    /// @param visibility who may see the result
    public record Tally(int count, int made, Optional<String> action, Visibility visibility) {}

    /// Where a request can be.
    public enum Stage {
        /// Kept until somebody chooses it; never runs itself.
        OFFERED,
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
