package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// `/edit`: changes a picture as the words say: the one sent along, the one replied to, else the last result.
@Component
class EditCommand implements ChatCommand {

    static final String NAME = "edit";
    static final Option.Words INSTRUCTION =
            new Option.Words("instruction", Text.of("edit.instruction.summary"), true, 2_000);

    private final Sources sources;
    private final Choices choices;
    private final Orders orders;
    private final Drafts drafts;

    EditCommand(Sources sources, Choices choices, Orders orders, Drafts drafts) {
        this.sources = sources;
        this.choices = choices;
        this.orders = orders;
        this.drafts = drafts;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                NAME,
                Text.of("edit.summary"),
                List.of(INSTRUCTION, Choices.RATIO, Choices.SIZE, Choices.TIER, Choices.COUNT, Choices.WHERE));
    }

    @Override
    public Optional<RequestId> asksAbout(Call call) {
        var pictures = sources.orLast(call);
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(orders.keep(call, choices.wish(call, "", pictures), choices.visibility(call)));
    }

    @Override
    public Reply handle(Call call) {
        var words = call.get(INSTRUCTION);
        var draft = drafts.of(call);
        if (draft.isPresent() && sources.of(call).isEmpty()) {
            return orders.start(
                    call,
                    choices.refined(call, draft.get().wish().saying(words)),
                    draft.get().visibility());
        }
        var pictures = sources.orLast(call);
        return pictures.isEmpty()
                ? new Reply.Say(Text.of("action.no-picture", "/" + NAME))
                : orders.start(call, choices.wish(call, words, pictures), choices.visibility(call));
    }
}
