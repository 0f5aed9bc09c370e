package org.imagetoimageai.bot.media;

/// What came of cutting a subject out of its background.
public sealed interface Cutout {

    /// The subject alone.
    ///
    /// @param picture a PNG with an alpha channel, as large as the picture it was cut from
    record CutOut(PictureBytes picture) implements Cutout {}

    /// There is no flat background around the subject, or nothing but background.
    record NoBackground() implements Cutout {}

    /// No fault of the picture: too many others are being decoded. Try again later.
    record Busy() implements Cutout {}
}
