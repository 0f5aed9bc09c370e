package org.imagetoimageai.bot.chat;

import java.time.Duration;
import java.util.Arrays;

/// What became of asking for a picture's bytes. Reasons are for the log and name nobody.
public sealed interface FetchOutcome {

    /// The bytes, as they were sent.
    final class Fetched implements FetchOutcome {

        private final byte[] bytes;

        public Fetched(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public String toString() {
            return "Fetched[" + bytes.length + " bytes, " + Arrays.hashCode(bytes) + "]";
        }
    }

    /// The platform does not hand it out any more.
    record Gone(String reason) implements FetchOutcome {}

    /// The platform does not hand out files of that size to bots.
    ///
    /// @param limit in bytes
    record TooLarge(long limit) implements FetchOutcome {}

    /// Not now.
    record TryLater(Duration after, String reason) implements FetchOutcome {}
}
