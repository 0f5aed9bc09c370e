package org.imagetoimageai.bot.genai.google;

/// Who said something: only the same one can be reminded of it.
///
/// @param service [Access#service]
/// @param model   the id it was asked under
record Speaker(String service, String model) {}
