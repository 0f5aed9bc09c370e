package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.gallery.Share;
import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.gallery.Shares.Sharing;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where pictures are shown to others: what is open to a person, and how a picture gets there and back.
@Component
public class SharingDesk {

    private final Shares shares;
    private final Places places;
    private final Withdrawals withdrawals;
    private final Postage postage;

    SharingDesk(Shares shares, Places places, Withdrawals withdrawals, Postage postage) {
        this.shares = shares;
        this.places = places;
        this.withdrawals = withdrawals;
        this.postage = postage;
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
    public Optional<Posting> share(PictureId picture, AccountId owner, String tag) {
        return openTo(owner, picture).stream()
                .filter(place -> places.tag(place.channel()).equals(tag))
                .findFirst()
                .map(place -> new Posting(place, share(picture, owner, place, false)));
    }

    /// See [#share(PictureId,AccountId,String)].
    Sharing share(PictureId picture, AccountId owner, SharedPlace place, boolean withPrompt) {
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

    /// A place goes on under another id; what is shown there stays shown there.
    @Transactional
    public void moved(PlatformId platform, String from, String to) {
        places.moved(platform, from, to);
        shares.renamed(places.hash(platform, from), places.hash(platform, to));
    }

    private static UUID id(Share.Id share) {
        return Postage.id("share:" + share);
    }

    /// What became of the wish to show a picture in a place.
    public record Posting(SharedPlace place, Sharing outcome) {}
}
