package org.imagetoimageai.bot.chat;

/// What a platform can carry.
///
/// @param pictureBytes            the largest picture shown in the chat
/// @param pictureWidthPlusHeight  its width and height together at most, in pixels
/// @param pictureRatio            its longer side over its shorter at most
/// @param captionLength           words under a picture, in UTF-16 units after markup
/// @param fileBytes               the largest file
public record Capabilities(
        long pictureBytes, int pictureWidthPlusHeight, int pictureRatio, int captionLength, long fileBytes) {}
