package org.imagetoimageai.bot.generation;

import java.util.Locale;
import java.util.Map;
import org.imagetoimageai.bot.credit.Credits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// What pictures cost: by model tier and resolution, `bot.prices.fast.2k`, or by action.
@Component
public class PriceList {

    private final Prices prices;
    private final Catalogue catalogue;

    PriceList(Prices prices, Catalogue catalogue) {
        this.prices = prices;
        this.catalogue = catalogue;
    }

    /// Of all the pictures of a wish.
    public Credits of(Wish wish) {
        return Credits.of(wish.count() * one(wish));
    }

    /// Of the plainest picture from words.
    public Credits plain() {
        return of(Wish.of(""));
    }

    private long one(Wish wish) {
        return wish.action()
                .flatMap(catalogue::find)
                .flatMap(QuickAction::price)
                .orElseGet(() -> prices.one(wish.tier(), wish.frame().resolution()));
    }

    /// Credits for one picture.
    @ConfigurationProperties("bot.prices")
    record Prices(
            @DefaultValue Map<String, Long> fast,
            @DefaultValue Map<String, Long> pro) {

        Prices {
            fast = Map.copyOf(fast);
            pro = Map.copyOf(pro);
            check("fast", fast);
            check("pro", pro);
        }

        long one(ModelTier tier, Resolution resolution) {
            var set =
                    (tier == ModelTier.FAST ? fast : pro).get(resolution.value().toLowerCase(Locale.ROOT));
            return set == null ? usual(tier, resolution) : set;
        }

        private static long usual(ModelTier tier, Resolution resolution) {
            var isFast = tier == ModelTier.FAST;
            return switch (resolution) {
                case ONE_K -> isFast ? 4 : 12;
                case TWO_K -> isFast ? 6 : 12;
                case FOUR_K -> isFast ? 10 : 20;
            };
        }

        private static void check(String tier, Map<String, Long> prices) {
            for (var price : prices.entrySet()) {
                if (Resolution.of(price.getKey()).isEmpty()) {
                    throw new IllegalArgumentException("bot.prices." + tier + ": there is no size " + price.getKey());
                }
                if (price.getValue() < 1) {
                    throw new IllegalArgumentException("bot.prices." + tier + ": a picture costs at least 1 credit");
                }
            }
        }
    }
}
