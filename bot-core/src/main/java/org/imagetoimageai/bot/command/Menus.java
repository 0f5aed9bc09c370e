package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.generation.Input;
import org.springframework.stereotype.Component;

/// Offers what can be done with pictures, with the person's usual settings.
@Component
class Menus {

    private final Orders orders;
    private final Choices choices;
    private final Proposals proposals;

    Menus(Orders orders, Choices choices, Proposals proposals) {
        this.orders = orders;
        this.choices = choices;
        this.proposals = proposals;
    }

    Reply of(Call call, List<Input> pictures) {
        var wish = choices.wish(call, "", pictures);
        return proposals.menu(orders.keep(call, wish, Visibility.PRIVATE), wish);
    }

    /// Offers to change pictures as was said.
    Reply changing(Call call, String words, List<Input> pictures) {
        var wish = choices.wish(call, words, pictures);
        return proposals.changing(orders.keep(call, wish, Visibility.PRIVATE), wish);
    }

    /// Offers to draw what was said.
    Reply drawing(Call call, String words) {
        var wish = choices.wish(call, words, List.of());
        return proposals.drawing(orders.keep(call, wish, Visibility.PRIVATE), wish);
    }
}
