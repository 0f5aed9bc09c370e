package org.imagetoimageai.bot.chat;

/// A shared place as the platform shows it at the moment of a call; asked of the platform, never assumed.
///
/// @param title         its name; may be a person's words
/// @param callerIsAdmin whether the caller may set such things there
/// @param weMayPost     whether we may post pictures there
public record ChannelSeen(Destination.Channel channel, String title, boolean callerIsAdmin, boolean weMayPost) {

    @Override
    public String toString() {
        return channel.toString();
    }
}
