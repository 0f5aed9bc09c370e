package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// The same request again, for one more picture.
@Component
class AgainAction implements ButtonAction {

    private final Gallery gallery;
    private final Generations generations;
    private final Orders orders;

    AgainAction(Gallery gallery, Generations generations, Orders orders) {
        this.gallery = gallery;
        this.generations = generations;
        this.orders = orders;
    }

    @Override
    public String name() {
        return Actions.AGAIN;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var account = call.account().id();
        return gallery.find(new PictureId(button.id()), account)
                .flatMap(picture -> generations.offerOf(picture.request(), account))
                .map(offer -> List.of(orders.run(call, offer.wish().times(1), Visibility.PRIVATE)))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.not-yours"))));
    }
}
