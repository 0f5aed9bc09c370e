package org.imagetoimageai.bot.command;

import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;

/// One command. It maps outcomes to replies and knows no platform. Runs in one transaction with everything it does; an
/// exception is
/// a bug, told to the person as such by the dispatcher.
interface ChatCommand {

    CommandSpec spec();

    Reply handle(Call call);

    /// Whether the command exists for this person; to anybody else it is unknown.
    default boolean isFor(AccountId account) {
        return true;
    }
}
