package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.delivery.MessageRow.Shown;
import org.imagetoimageai.bot.delivery.MessageRow.Why;
import org.imagetoimageai.bot.delivery.ParcelBook.Addressed;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What stands in a chat now. Whatever may not stand there any more is withdrawn in the very transaction that notes it.
@Component
class Arrivals {

    private final Registry registry;
    private final Posts posts;
    private final Gallery gallery;
    private final Outbox outbox;

    Arrivals(Registry registry, Posts posts, Gallery gallery, Outbox outbox) {
        this.registry = registry;
        this.posts = posts;
        this.gallery = gallery;
        this.outbox = outbox;
    }

    /// Whether whoever it goes to may see it; the owner always may.
    @Transactional(propagation = MANDATORY)
    public boolean mayStand(Addressed addressed) {
        return switch (addressed.to()) {
            case Destination.Direct _ -> true;
            case Destination.Channel place ->
                addressed
                        .parcel()
                        .share()
                        .filter(share -> posts.allows(share, place))
                        .isPresent();
        };
    }

    @Transactional(propagation = MANDATORY)
    public void arrived(Addressed addressed, Shown shown, List<DeliveredMessage> messages) {
        if (shown.pictures().isEmpty()) {
            return;
        }
        var registered = registry.register(addressed.parcel(), shown, messages);
        if (!mayStand(addressed)) {
            registry.withdraw(registered, Why.UNSHARED);
        }
        registered.stream()
                .filter(message -> !message.pictures().stream().allMatch(gallery::isStanding))
                .forEach(message -> registry.withdraw(List.of(message), Why.DELETED));
    }

    /// Everything of a parcel arrived: a letter is forgotten.
    void complete(Parcel parcel) {
        parcel.letter().ifPresent(outbox::delivered);
    }
}
