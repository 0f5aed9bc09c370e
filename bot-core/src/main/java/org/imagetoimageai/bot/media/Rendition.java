package org.imagetoimageai.bot.media;

/// A picture made to fit a platform's limits.
public sealed interface Rendition {

    /// It fitted already: the very bytes, with all that their maker put into them.
    record AsIs(PictureBytes picture) implements Rendition {}

    /// A smaller JPEG of it.
    record Reencoded(PictureBytes picture) implements Rendition {}

    /// Too long and thin for the platform, too large to decode, or damaged: send the original as a file.
    record Impossible() implements Rendition {}
}
