package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;

/// What a call means for the delivery it was made for.
final class Outcomes {

    private static final Duration SHORTLY = Duration.ofSeconds(5);

    /// Telegram quotes what was sent; ids may name a chat.
    private static final Pattern UNSPEAKABLE = Pattern.compile("(\"| ').*|\\d{4,}", Pattern.DOTALL);

    private static final List<String> GONE =
            List.of("chat not found", "user is deactivated", "PEER_ID_INVALID", "bots can't send messages to bots");

    private Outcomes() {}

    /// Of a call that puts messages into a chat.
    static <T> DeliveryOutcome of(Called<T> called, Function<T, List<MessageRef>> references) {
        return outcome(
                called,
                result -> references.apply(result).stream()
                        .map(MessageRef::delivered)
                        .toList());
    }

    /// Of a call that puts none.
    static DeliveryOutcome of(Called<Boolean> called) {
        return outcome(called, _ -> List.of());
    }

    private static <T> DeliveryOutcome outcome(Called<T> called, Function<T, List<DeliveredMessage>> messages) {
        return switch (called) {
            case Done<T> done -> new Delivered(messages.apply(done.result()));
            case Denied<T> denied -> of(denied);
            case NotSent<T> unsent -> new TryLater(SHORTLY, "not sent: " + unsent.reason());
            case Lost<T> lost -> new Uncertain(lost.reason());
        };
    }

    /// How long to wait, when that is all there is to it.
    static Optional<Duration> wait(Called<?> called) {
        return switch (called) {
            case Done<?> _ -> Optional.empty();
            case Denied<?> denied ->
                of(denied) instanceof TryLater later ? Optional.of(later.after()) : Optional.empty();
            case NotSent<?> _, Lost<?> _ -> Optional.of(SHORTLY);
        };
    }

    /// Whether the chat is closed to us or not there any more.
    static boolean isChatGone(Denied<?> denied) {
        return of(denied) instanceof Unreachable;
    }

    static DeliveryOutcome of(Denied<?> denied) {
        var reason = reason(denied);
        return switch ((Integer) denied.code()) {
            case 403 -> new Unreachable(reason);
            case 429 -> new TryLater(denied.retryAfter().isZero() ? SHORTLY : denied.retryAfter(), reason);
            case Integer code when code >= 500 -> new TryLater(SHORTLY, reason);
            // The token was changed: what waits can be sent after the restart with the new one.
            case 401 -> new TryLater(Duration.ofMinutes(1), reason);
            default -> GONE.stream().anyMatch(denied::says) ? new Unreachable(reason) : new Refused(reason);
        };
    }

    /// For the log.
    static String reason(Denied<?> denied) {
        return denied.code() + " " + UNSPEAKABLE.matcher(denied.description()).replaceAll("…");
    }
}
