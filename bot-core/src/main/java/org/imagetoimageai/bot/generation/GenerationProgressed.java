package org.imagetoimageai.bot.generation;

/// A request came to another stage, its end excepted. Heard in the transaction that records it.
public record GenerationProgressed(RequestId request) {}
