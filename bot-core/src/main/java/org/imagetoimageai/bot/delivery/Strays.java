package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.delivery.MessageRow.Shown;
import org.imagetoimageai.bot.delivery.MessageRow.Whose;
import org.imagetoimageai.bot.delivery.MessageRow.Why;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.Share;
import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.generation.PictureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Messages of ours that were never noted: a process killed between a send and its answer does not know where the
/// message stands, and a platform cannot be asked. Whoever presses a button under one shows it to us.
@Component
public class Strays {

    private static final Logger log = LoggerFactory.getLogger(Strays.class);

    private static final Set<String> UNDER_CARDS = Set.of(
            Actions.AGAIN,
            Actions.VARY,
            Actions.EDIT,
            Actions.ORIGINAL,
            Actions.SHARE,
            Actions.UNSHARE,
            Actions.DELETE);

    private final Registry registry;
    private final Gallery gallery;
    private final Shares shares;
    private final Places places;

    Strays(Registry registry, Gallery gallery, Shares shares, Places places) {
        this.registry = registry;
        this.gallery = gallery;
        this.shares = shares;
        this.places = places;
    }

    /// Notes a message from now on, so that it goes with its picture; if that was deleted or taken back before, it goes
    /// at once.
    ///
    /// @param under the message that the button stands under
    @Transactional(propagation = MANDATORY)
    public void pressed(Pressed button, AccountId by, Destination place, DeliveredMessage under) {
        if (registry.isKnown(under)) {
            return;
        }
        switch (place) {
            case Destination.Direct _
            when UNDER_CARDS.contains(button.action()) -> card(new PictureId(button.id()), by, under);
            case Destination.Channel there
            when button.action().equals(Actions.REPORT) -> post(new PictureId(button.id()), by, there, under);
            case Destination.Direct _, Destination.Channel _ -> {}
        }
    }

    private void card(PictureId picture, AccountId by, DeliveredMessage message) {
        if (!gallery.isStanding(picture)) {
            withdraw(picture, by, message, Why.DELETED);
        } else if (shares.owner(picture).filter(by::equals).isPresent()) {
            note(picture, by, Optional.empty(), message);
        }
    }

    private void post(PictureId picture, AccountId by, Destination.Channel there, DeliveredMessage message) {
        var holding = shares.of(picture).stream()
                .filter(share -> Audience.mayStand(
                        places.hash(there), Optional.of(share.place().hash()), places.keepsPrivate(there)))
                .flatMap(share -> shares.holding(share.id()).stream())
                .findFirst();
        if (holding.isPresent()) {
            note(picture, holding.get().owner(), holding.map(Share::id), message);
        } else {
            withdraw(picture, by, message, shares.owner(picture).isPresent() ? Why.UNSHARED : Why.DELETED);
        }
    }

    /// The row is whoever's shows it to us until the message is gone, as that of a card: no share allows it.
    private void withdraw(PictureId picture, AccountId by, DeliveredMessage message, Why why) {
        log.info("A message that should have been withdrawn turned up");
        registry.withdraw(List.of(note(picture, by, Optional.empty(), message)), why);
    }

    private MessageRow note(PictureId picture, AccountId owner, Optional<Share.Id> share, DeliveredMessage message) {
        var role = share.isPresent() ? Role.POST : Role.CARD;
        var whose = new Whose(owner, new PlatformName(message.platform().value()), share);
        return registry.register(whose, new Shown(role, List.of(picture)), message);
    }
}
