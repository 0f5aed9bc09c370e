package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// Sends the owner what the model returned, byte for byte (P8).
@Component
class OriginalAction implements ButtonAction {

    private final Gallery gallery;
    private final Deliveries deliveries;

    OriginalAction(Gallery gallery, Deliveries deliveries) {
        this.gallery = gallery;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return Actions.ORIGINAL;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var owner = call.account().id();
        return gallery.find(new PictureId(button.id()), owner)
                .map(picture -> {
                    deliveries.sendOriginal(
                            picture.id(),
                            owner,
                            call.platform(),
                            call.invocation().deliveryId());
                    return List.<Reply>of(new Reply.Note(Text.of("original.coming")));
                })
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.not-yours"))));
    }
}
