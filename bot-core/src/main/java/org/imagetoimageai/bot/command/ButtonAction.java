package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;

/// What a button does. Whoever presses may be anybody: the action checks that the subject is theirs.
interface ButtonAction {

    /// As minted into tokens; once released it stays.
    String name();

    List<Reply> pressed(Call call, Pressed button);
}
