package org.imagetoimageai.bot.chat;

/// Where a thing is delivered. Shared places come with the features that deliver there.
public sealed interface Destination {

    PlatformId platform();

    /// The person alone, in their direct messages.
    record Direct(PersonRef person) implements Destination {

        @Override
        public PlatformId platform() {
            return person.platform();
        }
    }
}
