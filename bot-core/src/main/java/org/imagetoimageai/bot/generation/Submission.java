package org.imagetoimageai.bot.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imagetoimageai.bot.credit.Credits;

/// What became of a wish. A refusal charges nothing.
public sealed interface Submission {

    /// Taken in, paid for in advance, and on its way.
    ///
    /// @param price of all its pictures
    /// @param left  what the person can still spend
    record Accepted(RequestId request, Credits price, long left) implements Submission {}

    /// Refused: more than the person can spend.
    record TooExpensive(Credits price, Credits available) implements Submission {}

    /// Refused: the purse is blocked, since a payment was taken back.
    record PurseBlocked() implements Submission {}

    /// Kept: the person has to agree first, then it runs ([Generations#resume]).
    record ConsentMissing() implements Submission {}

    /// What was taken from the same offer is still under way: it is not taken twice.
    record UnderWay() implements Submission {}

    /// Refused: this person, or the place they ask in, is not on the operator's access list.
    record NotAdmitted() implements Submission {}

    /// Refused: so many of the person's requests wait already.
    record TooManyWaiting(int limit) implements Submission {}

    /// Refused: so many in so short a time.
    ///
    /// @param limit in `per`
    /// @param after when the next may be asked for
    record TooOften(int limit, Duration per, Duration after) implements Submission {}

    /// Refused: all that may be spent on models today is spent.
    ///
    /// @param until when the day is over
    record ClosedForToday(Instant until) implements Submission {}

    /// Refused: no model of the tier makes pictures of this shape.
    ///
    /// @param offered the shapes that the tier makes
    record ShapeNotOffered(ModelTier tier, AspectRatio ratio, List<AspectRatio> offered) implements Submission {

        public ShapeNotOffered {
            offered = List.copyOf(offered);
        }
    }
}
