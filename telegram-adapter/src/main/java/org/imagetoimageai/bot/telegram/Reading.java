package org.imagetoimageai.bot.telegram;

import java.util.Optional;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent;

/// What an update means to us.
sealed interface Reading {

    /// Somebody asked for something.
    record Asked(Invocation invocation, Optional<Pressed> pressed) implements Reading {}

    /// Something came about that nobody asked for.
    record Happened(PlatformEvent event) implements Reading {}

    /// Somebody sent what we cannot take yet.
    ///
    /// @param album set when it is one of several sent at once
    record NotWords(Invocation invocation, Optional<String> album) implements Reading {}

    /// A button where we do not talk; its spinner has to end all the same.
    record Unwanted(String callbackId) implements Reading {}

    /// Nothing for us.
    record Nothing() implements Reading {}

    /// The button that was pressed.
    ///
    /// @param message empty when Telegram no longer shows it to bots
    record Pressed(String callbackId, Optional<MessageRef> message) {}
}
