package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.PriceList;
import org.imagetoimageai.bot.generation.QuickAction;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.generation.Wish;
import org.springframework.stereotype.Component;

/// Questions with a price on every button.
@Component
class Proposals {

    static final String DRAW = "draw";
    static final String ACT = "do";
    static final String TELL = "tell";
    static final String PRIVATELY = "p";

    private final Buttons buttons;
    private final PriceList prices;
    private final Catalogue catalogue;

    Proposals(Buttons buttons, PriceList prices, Catalogue catalogue) {
        this.buttons = buttons;
        this.prices = prices;
        this.catalogue = catalogue;
    }

    long price(Wish wish) {
        return prices.of(wish).value();
    }

    Reply askBeforePosting(RequestId offer, long price) {
        return new Reply.Say(
                Text.of("confirm.here"),
                List.of(
                        buttons.button(Text.of("confirm.here-button", price), DRAW, offer.value()),
                        buttons.button(Text.of("confirm.private-button", price), DRAW, offer.value(), PRIVATELY)));
    }

    Reply askBeforeSpending(RequestId offer, long price) {
        return new Reply.Say(
                Text.of("confirm.price", price),
                List.of(buttons.button(Text.of("confirm.price-button", price), DRAW, offer.value())));
    }

    /// Somebody said something that may be a picture.
    Reply drawing(RequestId offer, Wish wish) {
        return new Reply.Say(
                Text.of("offer.draw"),
                List.of(buttons.button(Text.of("offer.draw-button", price(wish)), DRAW, offer.value())));
    }

    /// Somebody said something about a picture that may be how to change it.
    Reply changing(RequestId offer, Wish wish) {
        return new Reply.Say(
                Text.of("offer.change", wish.prompt()),
                List.of(buttons.button(Text.of("offer.change-button", price(wish)), DRAW, offer.value())));
    }

    /// What can be done with pictures: the actions that take so many, and whatever the person says.
    Reply menu(RequestId offer, Wish wish) {
        var menu = new ArrayList<Button>();
        var count = wish.inputs().size();
        catalogue.all().stream()
                .filter(action -> !action.takes().hidden())
                .filter(action -> action.takes().least() <= count
                        && count <= action.takes().most())
                .forEach(action -> menu.add(actionButton(offer, wish, action)));
        if (menu.isEmpty()) {
            return new Reply.Say(
                    Text.of("offer.say", count, price(wish)),
                    List.of(buttons.button(Text.of("offer.say-button"), TELL, offer.value())));
        }
        menu.add(buttons.button(Text.of("offer.tell-button"), TELL, offer.value()));
        return new Reply.Say(Text.of("offer.menu", count), menu);
    }

    private Button actionButton(RequestId offer, Wish wish, QuickAction action) {
        var price = price(acting(wish, action));
        var label = Text.of("offer.action-button", Text.of(QuickAction.nameKey(action.id())), price);
        return buttons.button(label, ACT, offer.value(), action.id());
    }

    /// The wish for an action.
    static Wish acting(Wish wish, QuickAction action) {
        return new Wish(
                wish.prompt(),
                Optional.of(action.id()),
                wish.inputs(),
                action.frame(wish.frame()),
                wish.tier(),
                action.makes() == QuickAction.Product.WORDS ? 1 : wish.count());
    }
}
