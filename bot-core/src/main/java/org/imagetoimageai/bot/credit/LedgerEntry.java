package org.imagetoimageai.bot.credit;

import java.time.Instant;

/// One line of a purse's history.
///
/// @param number    grows with time within a purse; give it to ask for the entries before
/// @param amount    in credits, signed as `kind` says
/// @param causeKind the kind of the [Cause]; of a release or expiry, that of the hold
/// @param causeId   its id, in the same way
/// @param balance   what the purse owned right after, held credits included
public record LedgerEntry(
        long number, Kind kind, long amount, String causeKind, String causeId, Instant at, long balance) {

    /// Those marked "owned" add up to what the purse owns; with those that are held, to what is available.
    public enum Kind {
        /// Owned, +: the gift at the beginning.
        WELCOME,
        /// Owned, +.
        GRANT,
        /// Owned, −.
        SPENT,
        /// Owned, −: a payment was taken back.
        CLAWED_BACK,
        /// −: what an open hold still sets aside. It disappears when the hold ends.
        HELD,
        /// +, for information: came back from a hold that has ended.
        RELEASED,
        /// +, for information: came back from a hold whose time ran out.
        EXPIRED
    }
}
