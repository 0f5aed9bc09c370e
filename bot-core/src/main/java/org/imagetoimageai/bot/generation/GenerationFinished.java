package org.imagetoimageai.bot.generation;

/// A request ended. Heard once, in the transaction that gives back what it did not spend.
public record GenerationFinished(Progress request) {}
