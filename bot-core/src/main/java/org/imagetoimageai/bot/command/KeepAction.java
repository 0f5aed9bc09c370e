package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.springframework.stereotype.Component;

/// Leaves everything as it is.
@Component
class KeepAction implements ButtonAction {

    static final String NAME = "keep";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return List.of(new Reply.Update(Text.of("keep.done"), List.of()));
    }
}
