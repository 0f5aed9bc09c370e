package org.imagetoimageai.bot.generation;

/// What became of the wish to cancel.
public enum Cancellation {
    /// Nothing will be made, and the credits are back.
    CANCELLED,
    /// The model is already at work.
    TOO_LATE,
    /// It had ended before.
    ALREADY_OVER,
    /// There is no such request of this person.
    UNKNOWN
}
