package org.imagetoimageai.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.PlatformEvents;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent.PlaceMoved;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.TelegramPacing.Kind;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Makes calls at Telegram's pace, and says what became of each.
final class TelegramCalls {

    /// [Too many requests](https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this)
    private static final int TOO_MANY = 429;

    private final TelegramPacing pacing;
    private final Supplier<PlatformEvents> events;

    TelegramCalls(TelegramPacing pacing, Supplier<PlatformEvents> events) {
        this.pacing = pacing;
        this.events = events;
    }

    /// Puts one message into the chat.
    DeliveryOutcome send(Spot to, Function<Spot, Called<Message>> message) {
        return send(to, 1, message, sent -> List.of(MessageRef.of(sent)));
    }

    /// Puts messages into the chat. A group that has become another one is written to under its new id.
    ///
    /// @param count how many messages it will be
    <T> DeliveryOutcome send(Spot to, int count, Function<Spot, Called<T>> call, Function<T, List<MessageRef>> sent) {
        var wait = pacing.take(to.chat(), Kind.SEND, count);
        if (wait.isPositive()) {
            return new TryLater(wait, "our own pace");
        }
        var called = noted(to.chat(), call.apply(to));
        if (called instanceof Denied<T> denied && denied.movedTo().isPresent()) {
            var there = to.in(denied.movedTo().get());
            return settled(there.chat(), call.apply(there), sent);
        }
        return settled(to.chat(), called, sent);
    }

    /// Changes what stands in the chat. In the group that this one became, the same number is another message.
    <T> DeliveryOutcome change(MessageRef message, Supplier<Called<T>> call, Function<T, MessageRef> now) {
        var wait = pacing.take(message.chat(), Kind.EDIT, 1);
        return wait.isPositive()
                ? new TryLater(wait, "our own pace")
                : settled(message.chat(), noted(message.chat(), call.get()), result -> List.of(now.apply(result)));
    }

    /// Takes something away, which Telegram does not count among messages, but among calls.
    <T> Called<T> take(MessageRef message, Supplier<Called<T>> call) {
        var wait = pacing.pauseLeft(message.chat());
        if (wait.isPositive()) {
            return new Denied<>(TOO_MANY, "our own pause", wait);
        }
        var called = noted(message.chat(), call.get());
        obey(called, pause -> pacing.pause(message.chat(), pause));
        return called;
    }

    /// Concerns no chat, so it can only be too much of everything.
    DeliveryOutcome answer(Called<Boolean> called) {
        obey(called, pacing::pauseAll);
        return Outcomes.of(called);
    }

    private <T> DeliveryOutcome settled(String chat, Called<T> called, Function<T, List<MessageRef>> messages) {
        obey(called, pause -> pacing.pause(chat, pause));
        return Outcomes.of(called, messages);
    }

    private <T> Called<T> noted(String chat, Called<T> called) {
        if (called instanceof Denied<T> denied) {
            denied.movedTo().ifPresent(to -> events.get().happened(new PlaceMoved(TelegramPlatform.ID, chat, to)));
        }
        return called;
    }

    private static void obey(Called<?> called, Consumer<Duration> pause) {
        if (called instanceof Denied<?> denied && denied.code() == TOO_MANY) {
            Outcomes.wait(denied).ifPresent(pause);
        }
    }
}
