package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// Sends a picture of the caller's once more, with everything that can be done with it.
@Component
class OpenAction implements ButtonAction {

    private final Subject subject;
    private final Deliveries deliveries;

    OpenAction(Subject subject, Deliveries deliveries) {
        this.subject = subject;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return Actions.OPEN;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return subject.of(call, new PictureId(button.id()))
                .map(picture -> {
                    deliveries.sendCard(
                            picture.id(),
                            call.account().id(),
                            call.platform(),
                            call.invocation().deliveryId());
                    return List.<Reply>of(new Reply.Note(Text.of("gallery.opening")));
                })
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.not-yours"))));
    }
}
