package org.imagetoimageai.sandbox.gemini;

/// What a [Fault] does to a call.
sealed interface Effect {

    /// The prompt is refused: no candidates, a reason in `promptFeedback`.
    record Blocked(String reason) implements Effect {}

    /// One candidate without a picture that ended for this reason.
    record Ended(String reason) implements Effect {}

    /// The model answers in words and is satisfied with that.
    record WordsOnly() implements Effect {}

    record NoCandidates() implements Effect {}

    record Quota() implements Effect {}

    record Failed(int code, String status, String message) implements Effect {}

    /// The connection ends without an answer.
    record Dropped(boolean afterPainting) implements Effect {}

    /// The connection ends after half of the answer.
    record CutOff() implements Effect {}

    record Garbage() implements Effect {}

    /// A picture whose data cannot be decoded from Base64.
    record BadBase64() implements Effect {}

    record Truncated() implements Effect {}

    /// Bytes that claim to be a picture.
    record NotAPicture() implements Effect {}
}
