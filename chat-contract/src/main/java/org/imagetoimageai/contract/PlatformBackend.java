package org.imagetoimageai.contract;

import java.time.Duration;
import java.util.List;

/// What the contract needs from a platform's emulator. Each adapter's tests put it over theirs.
public interface PlatformBackend {

    /// A new person with this language, who has opened their direct messages to the bot and said nothing yet.
    Somebody somebody(String language);

    /// A new shared place with the bot in it, which may post there; the first of the people administers it.
    SharedPlace place(Somebody administrator, Somebody... members);

    /// The next message that the bot sends is refused with the wish to wait so long.
    void throttleNextSend(Duration wait);

    /// The next message that the bot sends arrives, and the bot never hears of it.
    void loseAnswerOfNextSend();

    /// What the platform delivered last, it delivers again, with the same id.
    void repeatLastDelivery();

    /// The platform delivers something that nobody can read.
    void deliverSomethingUnreadable();

    /// What somebody with this language sees in the list of commands, as "name: summary".
    List<String> listedCommands(String language);

    /// How often the bot has changed its list of commands.
    int menuChanges();
}
