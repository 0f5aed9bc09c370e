package org.imagetoimageai.bot.media;

/// What became of cutting a subject out of its background.
public sealed interface Cutout {

    /// A PNG of the same size with an alpha channel: nothing where the background was.
    record Cut(PictureBytes picture) implements Cutout {}

    /// The border is not of one colour, so nobody can tell subject and background apart; or the picture is damaged.
    record NoBackground() implements Cutout {}

    /// No fault of the picture: too many others are being decoded. Try again later.
    record Busy() implements Cutout {}
}
