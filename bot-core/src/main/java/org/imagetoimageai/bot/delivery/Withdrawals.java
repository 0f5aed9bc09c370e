package org.imagetoimageai.bot.delivery;

import java.util.UUID;
import org.imagetoimageai.bot.delivery.MessageRow.Why;
import org.imagetoimageai.bot.delivery.Parcel.State;
import org.imagetoimageai.bot.gallery.GalleryEvent.Ground;
import org.imagetoimageai.bot.gallery.GalleryEvent.Removed;
import org.imagetoimageai.bot.gallery.GalleryEvent.Unshared;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.job.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What must vanish from chats, or look different there, when a picture's owner changes their mind.
@Component
class Withdrawals {

    private final Registry registry;
    private final Parcels parcels;
    private final Postage postage;
    private final Jobs jobs;

    Withdrawals(Registry registry, Parcels parcels, Postage postage, Jobs jobs) {
        this.registry = registry;
        this.parcels = parcels;
        this.postage = postage;
        this.jobs = jobs;
    }

    @EventListener
    void removed(Removed event) {
        registry.withdrawShowing(event.picture(), why(event.ground()));
        parcels.findAndLockBringing(event.picture().value()).forEach(parcel -> parcel.close(State.GONE, postage.now()));
    }

    @EventListener
    void unshared(Unshared event) {
        event.shares().forEach(registry::withdrawPosts);
        refresh(event.picture());
    }

    /// The buttons under the owner's cards show how things stand.
    void refresh(PictureId picture) {
        registry.cards(picture).forEach(card -> jobs.enqueue(CardPainter.REFRESH, card + ":" + UUID.randomUUID()));
    }

    private static Why why(Ground ground) {
        return switch (ground) {
            case DELETED -> Why.DELETED;
            case TAKEN_DOWN -> Why.TAKEN_DOWN;
        };
    }
}
