package org.imagetoimageai.bot.generation;

/// How a request ended: exactly one of these. Only what came out cost anything.
public enum Ending {
    /// The picture is in the gallery.
    DONE,
    /// The provider would not draw from this prompt.
    PROMPT_DECLINED,
    /// The provider would not hand out what it drew.
    PICTURE_DECLINED,
    /// It would have been too close to an existing work.
    TOO_CLOSE_TO_A_WORK,
    /// The provider answered without a picture.
    NO_PICTURE,
    /// The provider could not be reached, or was too busy, for as long as a request waits.
    PROVIDER_DOWN,
    /// It took longer than a request may take.
    TIMED_OUT,
    /// A picture to start from could not be had any more.
    INPUT_GONE,
    /// A picture to start from is none that we take; the reference says why.
    INPUT_REFUSED,
    /// It was kept until the person had agreed, and was refused then. The person was told in the answer to the
    /// agreement.
    REFUSED,
    /// The person cancelled it while it waited.
    CANCELLED,
    /// Something on our side went wrong.
    FAILED
}
