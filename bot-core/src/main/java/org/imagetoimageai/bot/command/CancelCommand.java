package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.Generations;
import org.springframework.stereotype.Component;

/// `/cancel`: gives up everything of the caller's that still waits, a question of ours included.
@Component
class CancelCommand implements ChatCommand {

    private final Generations generations;

    CancelCommand(Generations generations) {
        this.generations = generations;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("cancel", Text.of("cancel.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var count = generations.cancelAll(call.account().id());
        return new Reply.Say(count == 0 ? Text.of("cancel.nothing") : Text.of("cancel.cancelled", count));
    }
}
