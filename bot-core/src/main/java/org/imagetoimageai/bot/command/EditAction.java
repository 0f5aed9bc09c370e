package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.FollowUps;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// Asks how to change a result; the answer may come after a restart.
@Component
class EditAction implements ButtonAction {

    private final Subject subject;
    private final FollowUps followUps;
    private final Orders orders;
    private final Instructions instructions;

    EditAction(Subject subject, FollowUps followUps, Orders orders, Instructions instructions) {
        this.subject = subject;
        this.followUps = followUps;
        this.orders = orders;
        this.instructions = instructions;
    }

    @Override
    public String name() {
        return Actions.EDIT;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return subject.of(call, new PictureId(button.id()))
                .map(picture -> {
                    var wish = followUps.edit(picture, call.account().id()).from(List.of(Sources.kept(picture)));
                    return instructions.ask(call, orders.keep(call, wish, Visibility.PRIVATE), wish);
                })
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.not-yours"))));
    }
}
