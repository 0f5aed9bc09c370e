package org.imagetoimageai.contract;

import java.util.List;
import org.imagetoimageai.bot.chat.PersonRef;

/// A person in front of the platform's app.
public interface Somebody {

    PersonRef ref();

    /// Says words to the bot, in direct messages.
    void says(String words);

    /// Sends pictures to the bot, in direct messages, all at once, with words, which may be empty.
    void sends(List<byte[]> pictures, String words);

    /// Replies to a message of the bot, in direct messages.
    void answers(Seen message, String words);

    /// Calls a command as the platform wants it, with words for its first option, which may be empty.
    void calls(String command, String words);

    /// Presses the button with this label.
    Press presses(Seen message, String label);

    void blocksTheBot();

    /// What the bot has written, as it stands now, oldest first.
    List<Seen> sees();

    /// A button that was pressed.
    interface Press {

        /// How often the bot has answered it to the platform.
        int timesAnswered();

        /// The toast; empty when it was answered without words.
        String toast();
    }
}
