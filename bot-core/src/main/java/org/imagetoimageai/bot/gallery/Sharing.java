package org.imagetoimageai.bot.gallery;

/// What became of the wish to show a picture in a shared place.
public sealed interface Sharing {

    /// People there may see it from now on.
    record Shared(ShareId share) implements Sharing {}

    /// They may already.
    record Already(ShareId share) implements Sharing {}

    /// Somebody else's picture went into it, which was seen elsewhere.
    record OnlyWhereItWasSeen() implements Sharing {}

    /// The person has no such picture.
    record NoPicture() implements Sharing {}
}
