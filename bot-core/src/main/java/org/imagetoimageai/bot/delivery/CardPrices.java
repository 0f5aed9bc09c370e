package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Preferences;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.Frame;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.ModelTier;
import org.imagetoimageai.bot.generation.PriceList;
import org.imagetoimageai.bot.generation.Resolution;
import org.imagetoimageai.bot.generation.Wish;
import org.imagetoimageai.bot.media.PictureOrigin;
import org.springframework.stereotype.Component;

/// What the buttons under a picture cost its owner, who sees it before they press.
@Component
class CardPrices {

    private static final String VARIATION = "variation";

    private final Generations generations;
    private final Catalogue catalogue;
    private final PriceList prices;
    private final Preferences preferences;

    CardPrices(Generations generations, Catalogue catalogue, PriceList prices, Preferences preferences) {
        this.generations = generations;
        this.catalogue = catalogue;
        this.prices = prices;
        this.preferences = preferences;
    }

    /// The same request once more; an upload was no request.
    Optional<Long> again(GalleryPicture picture, AccountId owner) {
        return picture.origin() == PictureOrigin.UPLOADED
                ? Optional.empty()
                : generations
                        .offerOf(picture.request(), owner)
                        .map(offer -> prices.of(offer.wish().times(1)).value());
    }

    Optional<Long> vary(AccountId owner) {
        return catalogue
                .find(VARIATION)
                .map(action -> wish(owner, Optional.of(action.id()), action.frame(frame(preferences.of(owner)))))
                .map(wish -> prices.of(wish).value());
    }

    long edit(AccountId owner) {
        return prices.of(wish(owner, Optional.empty(), frame(preferences.of(owner))))
                .value();
    }

    private Wish wish(AccountId owner, Optional<String> action, Frame frame) {
        return new Wish("", action, List.of(), frame, tier(preferences.of(owner)), 1);
    }

    private static Frame frame(Map<String, String> preferred) {
        var resolution = Optional.ofNullable(preferred.get("size")).flatMap(Resolution::of);
        return new Frame(Optional.empty(), resolution.orElse(Resolution.ONE_K));
    }

    private static ModelTier tier(Map<String, String> preferred) {
        return ModelTier.valueOf(preferred.getOrDefault("tier", "fast").toUpperCase(Locale.ROOT));
    }
}
