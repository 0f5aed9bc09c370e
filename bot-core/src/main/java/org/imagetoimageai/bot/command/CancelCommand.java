package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.Generations;
import org.springframework.stereotype.Component;

/// `/cancel`: gives up everything of the caller's that still waits, a question of ours included.
@Component
class CancelCommand implements ChatCommand {

    private final Generations generations;
    private final Awaited awaited;

    CancelCommand(Generations generations, Awaited awaited) {
        this.generations = generations;
        this.awaited = awaited;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("cancel", Text.of("cancel.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var account = call.account().id();
        var count = generations.cancelAll(account, call.invocation().deliveryId());
        if (count > 0) {
            return new Reply.Say(Text.of("cancel.cancelled", count));
        }
        return new Reply.Say(awaited.isAwaited(account) ? Text.of("cancel.question") : nothing(account));
    }

    /// Nothing waits; what the model works on already cannot be given up.
    private Text nothing(AccountId account) {
        var tooLate = generations.open(account).size();
        return tooLate == 0 ? Text.of("cancel.nothing") : Text.of("cancel.too-late", tooLate);
    }
}
