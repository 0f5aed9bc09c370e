package org.imagetoimageai.bot.delivery;

import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.generation.NewPicture;
import org.imagetoimageai.bot.outbox.Letter;
import org.imagetoimageai.bot.outbox.Outbox;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;

/// Posts results in the place they were asked for, if their owner wanted that and people there may see them.
@Component
class ResultPosts {

    private final Shares shares;
    private final Places places;
    private final SharingDesk desk;
    private final Outbox outbox;
    private final Vault vault;

    ResultPosts(Shares shares, Places places, SharingDesk desk, Outbox outbox, Vault vault) {
        this.shares = shares;
        this.places = places;
        this.desk = desk;
        this.outbox = outbox;
        this.vault = vault;
    }

    void post(NewPicture picture, ReturnAddressRow address) {
        address.place()
                .flatMap(box -> vault.open(ReturnAddresses.PLACE, box))
                .map(SharedPlace::ofWords)
                .ifPresent(place -> post(picture, address, place));
    }

    private void post(NewPicture picture, ReturnAddressRow address, SharedPlace place) {
        var there = places.hash(place.channel());
        var maySee = shares.maySee(picture.id(), there);
        var target = Audience.post(picture.visibility(), address.askedIn(), maySee);
        if (target.filter(there::equals).isPresent()) {
            var withPrompt = Audience.readsPrompt(address.openly(), target.get(), there);
            desk.share(picture.id(), address.account(), place, withPrompt);
        } else if (!maySee) {
            outbox.tell(address.account(), Letter.of("share.only-where-seen"));
        }
    }
}
