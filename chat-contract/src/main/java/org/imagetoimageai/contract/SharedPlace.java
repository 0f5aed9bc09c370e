package org.imagetoimageai.contract;

import java.util.List;
import org.imagetoimageai.bot.chat.Destination;

/// A place that several people see, with the bot in it.
public interface SharedPlace {

    Destination.Channel destination();

    /// A member calls a command there, as the platform wants it, with words for its first option, which may be empty.
    void calls(Somebody member, String command, String words);

    /// What the bot has written there for all to see, as it stands now, oldest first.
    List<Seen> sees();
}
