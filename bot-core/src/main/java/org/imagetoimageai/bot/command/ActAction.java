package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Offer;
import org.imagetoimageai.bot.generation.QuickAction;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// Does a quick action to the pictures that it was offered for.
@Component
class ActAction implements ButtonAction {

    private final Generations generations;
    private final Catalogue catalogue;
    private final Orders orders;

    ActAction(Generations generations, Catalogue catalogue, Orders orders) {
        this.generations = generations;
        this.catalogue = catalogue;
        this.orders = orders;
    }

    @Override
    public String name() {
        return Proposals.ACT;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var action = catalogue.find(button.detail());
        var offer =
                generations.offerOf(new RequestId(button.id()), call.account().id());
        return action.isPresent() && offer.isPresent()
                ? List.of(act(call, offer.get(), action.get()))
                : List.of(new Reply.Note(Text.of("offer.gone")));
    }

    private Reply act(Call call, Offer offer, QuickAction action) {
        return orders.take(call, offer, Proposals.acting(offer.wish(), action), Visibility.PRIVATE);
    }
}
