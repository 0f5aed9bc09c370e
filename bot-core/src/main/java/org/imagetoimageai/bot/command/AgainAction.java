package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.FollowUps;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// The same request again, for one more picture.
@Component
class AgainAction implements ButtonAction {

    private final Gallery gallery;
    private final FollowUps followUps;
    private final Orders orders;

    AgainAction(Gallery gallery, FollowUps followUps, Orders orders) {
        this.gallery = gallery;
        this.followUps = followUps;
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
                .flatMap(picture -> followUps.again(picture, account))
                .map(wish -> List.of(orders.run(call, wish, Visibility.PRIVATE)))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.not-yours"))));
    }
}
