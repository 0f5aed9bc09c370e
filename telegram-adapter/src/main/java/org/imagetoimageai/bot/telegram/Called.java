package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.Optional;

/// What became of one call of the Bot API.
sealed interface Called<T> {

    /// It worked.
    record Done<T>(T result) implements Called<T> {}

    /// Telegram [said no](https://core.telegram.org/bots/api#making-requests); nothing happened.
    ///
    /// @param description may repeat what was sent and is never logged as it is
    /// @param retryAfter  zero unless Telegram asked to wait
    /// @param movedTo     the supergroup that the group has become
    record Denied<T>(int code, String description, Duration retryAfter, Optional<String> movedTo) implements Called<T> {

        Denied(int code, String description, Duration retryAfter) {
            this(code, description, retryAfter, Optional.empty());
        }

        boolean says(String words) {
            return description.contains(words);
        }
    }

    /// Nothing has left this machine.
    record NotSent<T>(String reason) implements Called<T> {}

    /// It was sent, and no answer came that could be read: it may have happened.
    record Lost<T>(String reason) implements Called<T> {}
}
