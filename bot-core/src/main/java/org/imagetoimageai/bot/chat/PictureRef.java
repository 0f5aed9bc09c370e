package org.imagetoimageai.bot.chat;

/// A picture that somebody sent, as the adapter names it; its bytes come from [ChatPlatform#fetch].
///
/// @param reference only the adapter reads it; it is never logged
public record PictureRef(PlatformId platform, String reference) {

    @Override
    public String toString() {
        return platform + ":[picture]";
    }
}
