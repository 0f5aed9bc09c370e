package org.imagetoimageai.bot.generation;

/// A request came to another stage or to another of its pictures, its end excepted. Heard in the transaction that
/// records it.
public record GenerationProgressed(RequestId request) {}
