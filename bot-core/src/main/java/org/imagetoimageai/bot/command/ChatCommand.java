package org.imagetoimageai.bot.command;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.generation.RequestId;

/// One command. It maps outcomes to replies and knows no platform. Runs in one transaction with everything it
/// does; an exception is a bug, told to the person as such by the dispatcher.
interface ChatCommand {

    CommandSpec spec();

    Reply handle(Call call);

    /// Called before the person is asked for a required option: what the question is about, so that the answer
    /// finds it again ([Call#about]).
    default Optional<RequestId> asksAbout(Call call) {
        return Optional.empty();
    }

    /// Whether the command exists for this person; to anybody else it is unknown.
    default boolean isFor(AccountId account) {
        return true;
    }
}
