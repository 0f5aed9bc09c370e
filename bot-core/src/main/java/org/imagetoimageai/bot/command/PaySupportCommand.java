package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.springframework.stereotype.Component;

/// `/paysupport`: help with credits and payments, which
/// [Telegram wants answered](https://core.telegram.org/bots/payments-stars#live-checklist) by every bot that sells.
@Component
class PaySupportCommand implements ChatCommand {

    @Override
    public CommandSpec spec() {
        return new CommandSpec("paysupport", Text.of("paysupport.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        return new Reply.Say(Text.of("paysupport.text"));
    }
}
