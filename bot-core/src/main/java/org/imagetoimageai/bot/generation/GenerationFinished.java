package org.imagetoimageai.bot.generation;

import java.util.Optional;

/// A request ended. Heard once, in the transaction that captures or releases its credits.
///
/// @param picture what was made, if anything
public record GenerationFinished(Progress request, Optional<NewPicture> picture) {}
