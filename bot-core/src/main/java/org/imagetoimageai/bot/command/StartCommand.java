package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.generation.PriceList;
import org.springframework.stereotype.Component;

/// `/start`: who we are, what to do first, and the other language one tap away.
@Component
class StartCommand implements ChatCommand {

    private final CreditLedger ledger;
    private final PriceList prices;
    private final Languages languages;

    StartCommand(CreditLedger ledger, PriceList prices, Languages languages) {
        this.ledger = ledger;
        this.prices = prices;
        this.languages = languages;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("start", Text.of("start.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var available = ledger.balance(PurseId.of(call.account().id())).available();
        return new Reply.Say(
                Text.of("start.welcome", available, prices.plain().value()),
                languages.othersThan(call.account().language()));
    }
}
