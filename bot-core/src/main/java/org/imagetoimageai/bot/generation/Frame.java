package org.imagetoimageai.bot.generation;

import java.util.Optional;

/// Shape and size of the picture that is wanted.
///
/// @param ratio empty: as the picture it starts from, or square where there is none
public record Frame(Optional<AspectRatio> ratio, Resolution resolution) {

    /// As the source, in the smallest size.
    public static final Frame PLAIN = new Frame(Optional.empty(), Resolution.ONE_K);
}
