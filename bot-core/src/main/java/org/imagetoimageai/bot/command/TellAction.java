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
    private final Instructions instructions;

    TellAction(Generations generations, Instructions instructions) {
        this.generations = generations;
        this.instructions = instructions;
    }

    @Override
    public String name() {
        return Proposals.TELL;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return generations
                .offerOf(new RequestId(button.id()), call.account().id())
                .map(offer -> instructions.ask(call, offer.id(), offer.wish()))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("offer.gone"))));
    }
}
