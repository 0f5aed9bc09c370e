package org.imagetoimageai.bot.chat;

/// What an adapter tells the core when nobody asked for anything. Offered by the core; repeating an event is
/// harmless.
public interface PlatformEvents {

    void happened(PlatformEvent event);

    /// What can happen.
    sealed interface PlatformEvent {

        /// The person can be written to, again or for the first time.
        record Reachable(PersonRef person) implements PlatformEvent {}

        /// The person blocked the bot or closed their direct messages.
        record Unreachable(PersonRef person) implements PlatformEvent {}

        /// The bot was added to a server, workspace or group.
        record PlaceJoined(PlatformId platform, String place) implements PlatformEvent {}

        /// The bot was removed from it.
        record PlaceLeft(PlatformId platform, String place) implements PlatformEvent {}

        /// The place goes on under another id, e.g. a group that became a supergroup.
        record PlaceMoved(PlatformId platform, String from, String to) implements PlatformEvent {}
    }
}
