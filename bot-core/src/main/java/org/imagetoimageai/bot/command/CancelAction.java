package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// Cancels one request of the caller's.
@Component
class CancelAction implements ButtonAction {

    private final Generations generations;

    CancelAction(Generations generations) {
        this.generations = generations;
    }

    @Override
    public String name() {
        return Actions.CANCEL;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var outcome =
                generations.cancel(new RequestId(button.id()), call.account().id());
        return List.of(
                switch (outcome) {
                    case CANCELLED -> new Reply.Note(Text.of("cancel.cancelled", 1));
                    case TOO_LATE -> new Reply.Note(Text.of("cancel.too-late", 1));
                    case ALREADY_OVER -> new Reply.Note(Text.of("cancel.already-over"));
                    case UNKNOWN -> new Reply.Note(Text.of("button.not-yours"));
                });
    }
}
