package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// Asks how to change a result; the answer may come after a restart.
@Component
class EditAction implements ButtonAction {

    private final Sources sources;
    private final Choices choices;
    private final Orders orders;
    private final Awaited awaited;

    EditAction(Sources sources, Choices choices, Orders orders, Awaited awaited) {
        this.sources = sources;
        this.choices = choices;
        this.orders = orders;
        this.awaited = awaited;
    }

    @Override
    public String name() {
        return Actions.EDIT;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var account = call.account().id();
        return sources.own(new PictureId(button.id()), account)
                .map(picture -> {
                    var offer = orders.keep(call, choices.wish(call, "", List.of(picture)), Visibility.PRIVATE);
                    awaited.await(account, EditCommand.NAME, offer.value());
                    return List.<Reply>of(
                            new Reply.Form(Text.of("edit.instruction.question"), Text.of("edit.instruction.summary")));
                })
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.not-yours"))));
    }
}
