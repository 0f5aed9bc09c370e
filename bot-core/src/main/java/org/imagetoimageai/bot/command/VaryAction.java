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

/// Something similar to a result.
@Component
class VaryAction implements ButtonAction {

    private final Subject subject;
    private final FollowUps followUps;
    private final Orders orders;

    VaryAction(Subject subject, FollowUps followUps, Orders orders) {
        this.subject = subject;
        this.followUps = followUps;
        this.orders = orders;
    }

    @Override
    public String name() {
        return Actions.VARY;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return subject.of(call, new PictureId(button.id()))
                .flatMap(picture -> followUps
                        .variation(picture, call.account().id())
                        .map(wish -> wish.from(List.of(Sources.kept(picture)))))
                .map(wish -> List.of(orders.run(call, wish, Visibility.PRIVATE)))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.not-yours"))));
    }
}
