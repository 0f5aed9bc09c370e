package org.imagetoimageai.bot.media;

import java.time.Duration;

/// Fetches what people sent from where it lies.
public interface PictureSource {

    /// The largest file that is fetched, in bytes: what is larger would be refused by [PictureIntake] anyway.
    long MAX_BYTES = 20_000_000;

    /// The bytes as they lie there, unchecked: only [PictureIntake] makes a picture of them. Blocks while they travel,
    /// so
    /// not inside a transaction. Harmless to repeat; every expected failure is an answer, never an exception.
    Fetch fetch(PictureReference reference);

    /// How a fetch ended.
    sealed interface Fetch {

        /// The whole file; the array is the receiver's own. At most [#MAX_BYTES].
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Fetched(byte[] bytes) implements Fetch {}

        /// It is not there any more, or the bot may not have it any more. Asking again is useless.
        record Gone() implements Fetch {}

        /// More than the platform hands to a bot, or than we take.
        ///
        /// @param limit in bytes, the smaller of the two
        record TooLarge(long limit) implements Fetch {}

        /// The platform is slow, limits our rate, or is down.
        ///
        /// @param pause at least this long
        record TryLater(Duration pause) implements Fetch {}
    }
}
