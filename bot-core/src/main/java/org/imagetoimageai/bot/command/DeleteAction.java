package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.gallery.Removals;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// Really deletes a picture of the caller's.
@Component
class DeleteAction implements ButtonAction {

    static final String NAME = "delyes";

    private final Removals removals;

    DeleteAction(Removals removals) {
        this.removals = removals;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return removals.delete(new PictureId(button.id()), call.account().id())
                ? List.of(new Reply.Update(Text.of("delete.done"), List.of()))
                : List.of(new Reply.Note(Text.of("button.not-yours")));
    }
}
