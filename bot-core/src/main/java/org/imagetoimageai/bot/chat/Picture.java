package org.imagetoimageai.bot.chat;

import java.util.function.Supplier;

/// A picture to be sent.
///
/// @param fileName  with the ending that fits the media type
/// @param bytes     read when it is sent
public record Picture(String fileName, String mediaType, Supplier<byte[]> bytes) {}
