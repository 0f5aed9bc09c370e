package org.imagetoimageai.bot.chat;

import java.util.List;

/// A chat platform, implemented once by each adapter. No method throws for what the platform or the network does: that
/// is an
/// outcome. May be called from several threads; the adapter keeps the platform's rates.
public interface ChatPlatform {

    PlatformId platform();

    Capabilities capabilities();

    /// Makes the commands known in every language. Called at start-up; does nothing when nothing changed.
    void publish(List<CommandSpec> specs);

    /// Sends one content.
    DeliveryOutcome deliver(Delivery delivery);

    /// Changes a message that stands in a chat. What already reads so counts as delivered.
    DeliveryOutcome amend(DeliveredMessage message, Delivery now);
}
