package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// Asks what to do with the pictures that were sent.
@Component
class TellAction implements ButtonAction {

    private final Generations generations;
    private final Awaited awaited;

    TellAction(Generations generations, Awaited awaited) {
        this.generations = generations;
        this.awaited = awaited;
    }

    @Override
    public String name() {
        return Proposals.TELL;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var account = call.account().id();
        return generations
                .offerOf(new RequestId(button.id()), account)
                .map(offer -> {
                    awaited.await(account, EditCommand.NAME, offer.id().value());
                    return List.<Reply>of(
                            new Reply.Form(Text.of("edit.instruction.question"), Text.of("edit.instruction.summary")));
                })
                .orElseGet(() -> List.of(new Reply.Note(Text.of("offer.gone"))));
    }
}
