package org.imagetoimageai.bot.chat;

import java.time.Duration;
import java.util.List;

/// What became of a send. The reasons are for the log, never for a person, and name nobody.
public sealed interface DeliveryOutcome {

    /// It stands in the chat.
    record Delivered(List<DeliveredMessage> messages) implements DeliveryOutcome {

        public Delivered {
            messages = List.copyOf(messages);
        }
    }

    /// The first messages stand in the chat, the rest do not.
    record Partly(List<DeliveredMessage> messages, String reason) implements DeliveryOutcome {

        public Partly {
            messages = List.copyOf(messages);
        }
    }

    /// Not now: the platform asked to wait this long, or is down.
    record TryLater(Duration after, String reason) implements DeliveryOutcome {}

    /// The person cannot be written to.
    record Unreachable(String reason) implements DeliveryOutcome {}

    /// The platform will not take this content; a repeat would not help.
    record Refused(String reason) implements DeliveryOutcome {}

    /// It may or may not have arrived: the answer was lost or unreadable.
    record Uncertain(String reason) implements DeliveryOutcome {}
}
