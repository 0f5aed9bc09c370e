package org.imagetoimageai.bot.generation;

import org.imagetoimageai.bot.credit.Credits;

/// What became of a wish. A refusal charges nothing.
public sealed interface Submission {

    /// Taken in, paid for in advance, and on its way.
    ///
    /// @param left what the person can still spend
    record Accepted(RequestId request, Credits price, long left) implements Submission {}

    /// Refused: more than the person can spend.
    record TooExpensive(Credits price, Credits available) implements Submission {}

    /// Refused: the purse is blocked, since a payment was taken back.
    record PurseBlocked() implements Submission {}

    /// Kept: the person has to agree first, then it runs ([Generations#resume]).
    record ConsentMissing() implements Submission {}
}
