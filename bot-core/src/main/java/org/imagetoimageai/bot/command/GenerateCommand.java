package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// `/generate`: the command most people come for. It starts at once, from words alone or from the pictures that
/// came with them.
@Component
class GenerateCommand implements ChatCommand {

    static final Option.Words PROMPT = new Option.Words("prompt", Text.of("generate.prompt.summary"), true, 2_000);

    static final CommandSpec SPEC = new CommandSpec(
            "generate",
            Text.of("generate.summary"),
            List.of(PROMPT, Choices.RATIO, Choices.SIZE, Choices.TIER, Choices.COUNT, Choices.WHERE));

    private final Sources sources;
    private final Choices choices;
    private final Orders orders;
    private final Drafts drafts;

    GenerateCommand(Sources sources, Choices choices, Orders orders, Drafts drafts) {
        this.sources = sources;
        this.choices = choices;
        this.orders = orders;
        this.drafts = drafts;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    /// What was sent with a command without words is kept for the words to come.
    @Override
    public Optional<RequestId> asksAbout(Call call) {
        return Optional.of(orders.keep(call, choices.wish(call, "", sources.of(call)), choices.visibility(call)));
    }

    @Override
    public Reply handle(Call call) {
        var prompt = call.get(PROMPT);
        var draft = drafts.of(call);
        if (draft.isPresent() && sources.of(call).isEmpty()) {
            return orders.start(
                    call,
                    choices.refined(call, draft.get().wish().saying(prompt)),
                    draft.get().visibility());
        }
        if (call.find(Choices.WHERE).filter("here"::equals).isPresent() && !call.isShared()) {
            return new Reply.Say(Text.of("where.no-place"));
        }
        return orders.start(call, choices.wish(call, prompt, sources.of(call)), choices.visibility(call));
    }
}
