package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.gallery.Share;
import org.imagetoimageai.bot.gallery.ShareId;
import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.gallery.Sharing;
import org.imagetoimageai.bot.generation.NewPicture;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.outbox.Letter;
import org.imagetoimageai.bot.outbox.Outbox;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where pictures are shown to others: what is open to a person, and how a picture gets there and back.
@Component
public class SharingDesk {

    private final Shares shares;
    private final Places places;
    private final Withdrawals withdrawals;
    private final Registry registry;
    private final Postage postage;
    private final Outbox outbox;
    private final Vault vault;

    SharingDesk(
            Shares shares,
            Places places,
            Withdrawals withdrawals,
            Registry registry,
            Postage postage,
            Outbox outbox,
            Vault vault) {
        this.shares = shares;
        this.places = places;
        this.withdrawals = withdrawals;
        this.registry = registry;
        this.postage = postage;
        this.outbox = outbox;
        this.vault = vault;
    }

    /// Where a person may show this picture.
    @Transactional(readOnly = true)
    public List<SharedPlace> openTo(AccountId owner, PictureId picture) {
        return places.openTo(owner).stream()
                .filter(place -> shares.maySee(picture, places.hash(place.channel())))
                .toList();
    }

    /// Shows a picture in one of the places that are open to its owner, unless the platform says that they are no
    /// member. The words stay private.
    ///
    /// @param tag of the place, see [Places#tag]
    /// @return empty if that place is not open to them any more
    @Transactional(propagation = MANDATORY)
    public Optional<Sharing> share(PictureId picture, AccountId owner, String tag) {
        return openTo(owner, picture).stream()
                .filter(place -> places.tag(place.channel()).equals(tag))
                .findFirst()
                .map(place -> share(picture, owner, place, false));
    }

    private Sharing share(PictureId picture, AccountId owner, SharedPlace place, boolean withPrompt) {
        var there = new Share.Place(places.hash(place.channel()), place.words(), withPrompt);
        var sharing = shares.share(picture, owner, there);
        if (sharing instanceof Sharing.Shared shared) {
            send(new Share(shared.share(), picture, owner, there), place);
            withdrawals.refresh(picture);
        }
        return sharing;
    }

    private void send(Share share, SharedPlace place) {
        var platform = new PlatformName(place.channel().platform().value());
        postage.send(Parcel.post(id(share.id()), share, platform, postage.now()));
    }

    /// Posts a result in the place it was asked for, if its owner wanted that and people there may see it.
    void post(NewPicture picture, ReturnAddressRow address) {
        var place = address.place()
                .flatMap(box -> vault.open(ReturnAddresses.PLACE, box))
                .map(SharedPlace::ofWords);
        var there = place.map(where -> places.hash(where.channel()));
        var maySee = there.filter(hash -> shares.maySee(picture.id(), hash)).isPresent();
        var target = Audience.post(picture.visibility(), there, maySee);
        if (target.isPresent()) {
            var saidIn = address.askedIn().orElseThrow();
            var withPrompt = Audience.readsPrompt(address.openly(), saidIn, target.get());
            share(picture.id(), address.account(), place.orElseThrow(), withPrompt);
        } else if (there.isPresent() && !maySee) {
            outbox.tell(address.account(), Letter.of("share.only-where-seen"));
        }
    }

    void seenIn(PictureId picture, KeyedHash place) {
        shares.seenIn(picture, place);
    }

    /// A place goes on under another id; what is shown there stays shown there.
    @Transactional
    public void moved(PlatformId platform, String from, String to) {
        places.moved(platform, from, to);
        shares.renamed(places.hash(platform, from), places.hash(platform, to));
    }

    /// Which picture a message shows the people in a shared place.
    @Transactional(readOnly = true)
    public Optional<PictureId> postedAt(DeliveredMessage message) {
        return registry.postedAt(message);
    }

    private static UUID id(ShareId share) {
        return Postage.id("share:" + share);
    }
}
