package org.imagetoimageai.sandbox.gemini;

/// The ways of not giving a picture, see [BlockReason and
/// FinishReason](https://ai.google.dev/api/generate-content#FinishReason) and [backend error
/// codes](https://ai.google.dev/gemini-api/docs/troubleshooting).
@SuppressWarnings("ImmutableEnumChecker") // effects are records of strings and numbers
public enum Fault {
    BLOCKED_SAFETY(new Effect.Blocked("SAFETY")),
    BLOCKED_PROHIBITED_CONTENT(new Effect.Blocked("PROHIBITED_CONTENT")),
    BLOCKED_BLOCKLIST(new Effect.Blocked("BLOCKLIST")),
    BLOCKED_IMAGE_SAFETY(new Effect.Blocked("IMAGE_SAFETY")),
    BLOCKED_OTHER(new Effect.Blocked("OTHER")),

    FINISHED_IMAGE_SAFETY(new Effect.Ended("IMAGE_SAFETY")),
    FINISHED_IMAGE_PROHIBITED_CONTENT(new Effect.Ended("IMAGE_PROHIBITED_CONTENT")),
    FINISHED_IMAGE_RECITATION(new Effect.Ended("IMAGE_RECITATION")),
    FINISHED_IMAGE_OTHER(new Effect.Ended("IMAGE_OTHER")),
    FINISHED_NO_IMAGE(new Effect.Ended("NO_IMAGE")),
    FINISHED_SAFETY(new Effect.Ended("SAFETY")),
    FINISHED_PROHIBITED_CONTENT(new Effect.Ended("PROHIBITED_CONTENT")),
    FINISHED_RECITATION(new Effect.Ended("RECITATION")),
    FINISHED_OTHER(new Effect.Ended("OTHER")),
    /// `STOP`, with words instead of a picture.
    TEXT_ONLY(new Effect.WordsOnly()),
    NO_CANDIDATES(new Effect.NoCandidates()),

    /// 429 with `RetryInfo`, see [Faults#retryAfter].
    RESOURCE_EXHAUSTED(new Effect.Quota()),
    INVALID_ARGUMENT(new Effect.Failed(400, "INVALID_ARGUMENT", "Request contains an invalid argument.")),
    INTERNAL(new Effect.Failed(500, "INTERNAL", "An internal error has occurred. Please retry.")),
    UNAVAILABLE(new Effect.Failed(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")),
    DEADLINE_EXCEEDED(new Effect.Failed(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete.")),

    /// The connection ends without an answer. A caller on a kept-alive connection may try again by itself.
    DROPPED_BEFORE_PAINTING(new Effect.Dropped(false)),
    /// The picture is painted, and paid, but never arrives.
    DROPPED_AFTER_PAINTING(new Effect.Dropped(true)),
    /// The connection ends in the middle of the answer.
    DROPPED_WHILE_ANSWERING(new Effect.CutOff()),
    /// 200 with a body that is not JSON.
    GARBAGE(new Effect.Garbage()),
    CORRUPT_BASE64(new Effect.BadBase64()),
    TRUNCATED_PICTURE(new Effect.Truncated()),
    NOT_A_PICTURE(new Effect.NotAPicture());

    private final Effect effect;

    Fault(Effect effect) {
        this.effect = effect;
    }

    Effect effect() {
        return effect;
    }
}
