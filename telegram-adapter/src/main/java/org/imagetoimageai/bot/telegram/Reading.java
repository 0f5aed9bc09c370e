package org.imagetoimageai.bot.telegram;

import java.util.Locale;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformEvents.PlatformEvent;

/// What an update means to us.
sealed interface Reading {

    /// Somebody asked for something.
    ///
    /// @param pressed the button, if it was one
    /// @param shared  where several people see it: only a neutral line may go there
    record Asked(Invocation invocation, Optional<Pressed> pressed, Optional<Spot> shared) implements Reading {}

    /// An administrator who remains anonymous asked for something; nobody knows whom to answer.
    record Unnamed(Spot shared, Locale locale) implements Reading {}

    /// A picture in a group came after the others of its album had been answered.
    record Late(PersonRef person, Locale locale) implements Reading {}

    /// Something came about that nobody asked for.
    record Happened(PlatformEvent event) implements Reading {}

    /// A button we cannot answer; its spinner has to end all the same.
    record Unwanted(String callbackId) implements Reading {}

    /// Nothing for us.
    record Nothing() implements Reading {}

    /// The button that was pressed.
    ///
    /// @param message empty when Telegram no longer shows it to bots
    record Pressed(String callbackId, Optional<MessageRef> message) {}
}
