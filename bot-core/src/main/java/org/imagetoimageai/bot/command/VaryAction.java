package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Actions;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// Something similar to a result.
@Component
class VaryAction implements ButtonAction {

    private static final String VARIATION = "variation";

    private final Sources sources;
    private final Choices choices;
    private final Catalogue catalogue;
    private final Orders orders;

    VaryAction(Sources sources, Choices choices, Catalogue catalogue, Orders orders) {
        this.sources = sources;
        this.choices = choices;
        this.catalogue = catalogue;
        this.orders = orders;
    }

    @Override
    public String name() {
        return Actions.VARY;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        var variation = catalogue.find(VARIATION).orElseThrow();
        return sources.own(new PictureId(button.id()), call.account().id())
                .map(picture -> Proposals.acting(choices.wish(call, "", List.of(picture)), variation))
                .map(wish -> List.of(orders.run(call, wish, Visibility.PRIVATE)))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.not-yours"))));
    }
}
