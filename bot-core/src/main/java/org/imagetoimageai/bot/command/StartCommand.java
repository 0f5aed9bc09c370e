package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.PriceList;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.springframework.stereotype.Component;

/// `/start`: who we are, what to do first, and the other language one tap away.
@Component
class StartCommand implements ChatCommand {

    private final CreditLedger ledger;
    private final PriceList prices;
    private final Generations generations;
    private final Gate gate;
    private final Languages languages;

    StartCommand(CreditLedger ledger, PriceList prices, Generations generations, Gate gate, Languages languages) {
        this.ledger = ledger;
        this.prices = prices;
        this.generations = generations;
        this.gate = gate;
        this.languages = languages;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("start", Text.of("start.summary"), List.of());
    }

    /// Who comes by a link from a group, where a question of ours could not be asked, is asked here.
    @Override
    public Reply handle(Call call) {
        var account = call.account();
        var available = ledger.balance(PurseId.of(account.id())).available();
        var welcome = Text.of("start.welcome", available, prices.plain().value());
        if (isKept(account.id()) && gate.question(account) instanceof Reply.Say question) {
            return new Reply.Say(Text.of("paragraphs", welcome, question.text()), question.buttons());
        }
        return new Reply.Say(welcome, languages.othersThan(account.language()));
    }

    private boolean isKept(AccountId account) {
        return generations.open(account).stream().anyMatch(request -> request.stage() == Stage.PARKED);
    }
}
