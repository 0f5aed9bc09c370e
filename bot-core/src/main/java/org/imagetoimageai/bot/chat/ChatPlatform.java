package org.imagetoimageai.bot.chat;

import java.util.List;
import java.util.Locale;

/// A chat platform, implemented once by each adapter. No method throws for what the platform or the network does:
/// that is an outcome. May be called from several threads; the adapter keeps the platform's rates.
public interface ChatPlatform {

    PlatformId platform();

    Capabilities capabilities();

    /// Makes these commands known in every language. Called at start-up; does nothing when nothing changed.
    void publish(List<CommandSpec> specs);

    /// Sends one content.
    DeliveryOutcome deliver(Delivery delivery);

    /// Changes a message that stands in a chat. What already reads so counts as delivered. Words change the words
    /// under a picture and keep it; a card or a file takes the place of the picture too.
    DeliveryOutcome amend(DeliveredMessage message, Delivery now);

    /// Takes a message back: nobody sees its picture and words any more. Where the platform does not let go of a
    /// message (Telegram after 48 hours), it is changed to `instead`. A message that is gone already, or whose
    /// chat is, counts as withdrawn: the outcome is [DeliveryOutcome.Delivered] without messages.
    DeliveryOutcome withdraw(DeliveredMessage message, Text instead, Locale locale);

    /// The bytes of a picture that somebody sent.
    FetchOutcome fetch(PictureRef picture);

    /// What a person is in a shared place now. Asks the platform.
    Standing standing(PersonRef person, Destination.Channel place);
}
