package org.imagetoimageai.bot.delivery;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.PriceList;
import org.imagetoimageai.bot.generation.Wish;
import org.springframework.stereotype.Component;

/// What the buttons under a picture cost its owner, who sees it before they press.
@Component
class CardPrices {

    private final FollowUps followUps;
    private final PriceList prices;

    CardPrices(FollowUps followUps, PriceList prices) {
        this.followUps = followUps;
        this.prices = prices;
    }

    Optional<Long> again(GalleryPicture picture, AccountId owner) {
        return followUps.again(picture, owner).map(this::price);
    }

    Optional<Long> vary(GalleryPicture picture, AccountId owner) {
        return followUps.variation(picture, owner).map(this::price);
    }

    long edit(GalleryPicture picture, AccountId owner) {
        return price(followUps.edit(picture, owner));
    }

    private long price(Wish wish) {
        return prices.of(wish).value();
    }
}
