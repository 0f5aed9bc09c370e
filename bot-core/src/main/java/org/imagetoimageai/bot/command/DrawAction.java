package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// Starts what was offered, at the price that stood on the button.
@Component
class DrawAction implements ButtonAction {

    private final Generations generations;
    private final Orders orders;

    DrawAction(Generations generations, Orders orders) {
        this.generations = generations;
        this.orders = orders;
    }

    @Override
    public String name() {
        return Proposals.DRAW;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return generations
                .offerOf(new RequestId(button.id()), call.account().id())
                .map(offer -> List.of(
                        button.detail().equals(Proposals.PRIVATELY)
                                ? orders.take(call, offer, offer.wish(), Visibility.PRIVATE)
                                : orders.take(call, offer)))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("offer.gone"))));
    }
}
