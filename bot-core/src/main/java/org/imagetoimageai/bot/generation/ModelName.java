package org.imagetoimageai.bot.generation;

/// A model and who runs it.
///
/// @param provider as people know it, e.g. "Google Gemini"
/// @param model    the provider's own id
public record ModelName(String provider, String model) {}
