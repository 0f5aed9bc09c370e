package org.imagetoimageai.bot.chat;

/// A message that stands in a chat, as the adapter names it.
///
/// @param reference only the adapter reads it; it may name a person's chat and is never logged
public record DeliveredMessage(PlatformId platform, String reference) {

    @Override
    public String toString() {
        return platform + ":[message]";
    }
}
