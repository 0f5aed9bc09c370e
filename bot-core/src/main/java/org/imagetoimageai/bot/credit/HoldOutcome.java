package org.imagetoimageai.bot.credit;

/// What came of the wish to set credits aside.
public sealed interface HoldOutcome {

    /// They are set aside, now or already since the first call with this cause.
    ///
    /// @param available what was left right after that
    record Held(Credits available) implements HoldOutcome {}

    /// The purse has not enough; nothing changed.
    record TooLittle(Credits available) implements HoldOutcome {}

    /// A claw-back left the purse below zero; nothing can be held before it is filled up again.
    ///
    /// @param balance what is available, below zero
    record Blocked(long balance) implements HoldOutcome {}
}
