package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.ReturnAddresses;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Origin;
import org.imagetoimageai.bot.generation.SubmitGeneration;
import org.imagetoimageai.bot.generation.Wish;
import org.springframework.stereotype.Component;

/// `/generate`: the command most people come for. It starts at once.
@Component
class GenerateCommand implements ChatCommand {

    static final Option.Words PROMPT = new Option.Words("prompt", Text.of("generate.prompt.summary"), true, 2_000);

    private final Generations generations;
    private final ReturnAddresses addresses;
    private final Submissions submissions;

    GenerateCommand(Generations generations, ReturnAddresses addresses, Submissions submissions) {
        this.generations = generations;
        this.addresses = addresses;
        this.submissions = submissions;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("generate", Text.of("generate.summary"), List.of(PROMPT));
    }

    @Override
    public Reply handle(Call call) {
        var account = call.account().id();
        var asker = new Origin.Asker(call.invocation().caller().id(), Optional.empty());
        var wish = new SubmitGeneration(
                account,
                new Origin(call.platform(), call.invocation().deliveryId(), Optional.of(asker)),
                Wish.of(call.get(PROMPT)),
                addresses.tag(account, call.invocation(), Visibility.PRIVATE),
                Visibility.PRIVATE);
        return submissions.reply(call.account(), generations.submit(wish));
    }
}
