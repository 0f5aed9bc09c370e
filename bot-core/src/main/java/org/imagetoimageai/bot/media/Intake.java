package org.imagetoimageai.bot.media;

/// What became of an upload. Every refusal carries the numbers a person needs to hear; none holds a byte of it.
public sealed interface Intake {

    /// A JPEG or PNG made afresh: upright, in sRGB, of sensible size, and without a trace of the upload's metadata.
    record Taken(PictureBytes picture) implements Intake {}

    /// Not looked into at all.
    ///
    /// @param size of the upload in bytes
    /// @param limit the largest size taken, in bytes
    record TooManyBytes(long size, long limit) implements Intake {}

    /// Nothing that we recognise, whatever its file was called.
    record NotAPicture() implements Intake {}

    /// Recognised by its content, but not taken.
    ///
    /// @param name what people call it in every language, such as `HEIC` or `SVG`
    record UnsupportedFormat(String name) implements Intake {}

    /// By what its header says; nothing was decoded.
    ///
    /// @param width in pixels
    /// @param height in pixels
    /// @param limit the largest width × height taken
    record TooManyPixels(long width, long height, long limit) implements Intake {}

    /// By what its header says: too little to make anything of.
    ///
    /// @param width in pixels
    /// @param height in pixels
    record TooSmall(long width, long height) implements Intake {}

    /// It begins like a picture and cannot be read as one, or is made to keep a decoder busy.
    record Damaged() implements Intake {}

    /// No fault of the upload: too many others are being decoded. Try again later.
    record Busy() implements Intake {}
}
