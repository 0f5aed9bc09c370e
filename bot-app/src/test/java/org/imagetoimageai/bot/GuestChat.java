package org.imagetoimageai.bot;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.imagetoimageai.sandbox.telegram.ChatMessage;

/// The private chat of a person in a hurry: messages may vanish between a look and a tap.
record GuestChat(Customer me) {

    int newest() {
        var chat = me.person().chat();
        return chat.isEmpty() ? 0 : chat.getLast().id();
    }

    ChatMessage awaits(int after, Predicate<ChatMessage> wanted) {
        return me.awaits(message -> message.id() > after && wanted.test(message));
    }

    Optional<ChatMessage> now(int id) {
        return me.person().chat().stream().filter(message -> message.id() == id).findFirst();
    }

    /// The label of the button, whatever price stands on it.
    Optional<String> label(ChatMessage message, String key) {
        var label = me.words(key, "");
        return message.buttons().stream()
                .map(ChatMessage.Button::label)
                .filter(shown -> label.endsWith(" ") ? shown.startsWith(label) : shown.equals(label))
                .findFirst();
    }

    boolean has(ChatMessage message, String key) {
        return label(message, key).isPresent();
    }

    /// What the tap was answered with; nothing if the message or its button is gone.
    Optional<String> taps(ChatMessage message, String key) {
        return now(message.id()).flatMap(shown -> label(shown, key)).flatMap(label -> tapsLabel(message, label));
    }

    Optional<String> tapsLabel(ChatMessage message, String label) {
        try {
            return Optional.of(me.person()
                    .press(message, label)
                    .awaitsAnswer(RealApplication.PATIENCE)
                    .text());
        } catch (IllegalArgumentException gone) {
            return Optional.empty();
        }
    }

    /// Waits a moment for what may happen or not.
    static boolean soon(Duration moment, BooleanSupplier happened) {
        var deadline = System.nanoTime() + moment.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    /// The setting of where results are seen.
    void setsWhere(String value) {
        var before = newest();
        me.person().sends("/settings");
        var settings = awaits(before, message -> has(message, "settings.where"));
        me.press(settings, "settings.where");
        me.awaits(message -> message.id() == settings.id() && has(message, "choice.where." + value));
        me.press(settings, "choice.where." + value);
    }
}
