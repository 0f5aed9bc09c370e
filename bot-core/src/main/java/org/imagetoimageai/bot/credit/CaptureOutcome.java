package org.imagetoimageai.bot.credit;

/// What came of the wish to take held credits for something delivered.
public sealed interface CaptureOutcome {

    record Captured() implements CaptureOutcome {}

    /// This cause has been paid for before; nothing moved.
    record AlreadyCaptured() implements CaptureOutcome {}

    /// The hold was released or its time ran out before; nothing moved.
    record HoldGone() implements CaptureOutcome {}
}
