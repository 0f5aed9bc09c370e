package org.imagetoimageai.bot.chat;

import java.util.Optional;

/// Where a thing is delivered.
public sealed interface Destination {

    PlatformId platform();

    /// The person alone, in their direct messages.
    record Direct(PersonRef person) implements Destination {

        @Override
        public PlatformId platform() {
            return person.platform();
        }
    }

    /// A place that several people see: a group, a channel, a server's channel.
    ///
    /// @param id     the platform's id of it; never logged
    /// @param thread the topic or thread in it, where there is one
    record Channel(PlatformId platform, String id, Optional<String> thread) implements Destination {

        @Override
        public String toString() {
            return platform + ":[channel]";
        }
    }
}
