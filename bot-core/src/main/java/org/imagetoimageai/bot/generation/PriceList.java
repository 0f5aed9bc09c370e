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

        private static final Map<String, Long> USUAL_FAST = Map.of("1k", 4L, "2k", 6L, "4k", 10L);
        private static final Map<String, Long> USUAL_PRO = Map.of("1k", 12L, "2k", 12L, "4k", 20L);

        Prices {
            fast = Map.copyOf(fast);
            pro = Map.copyOf(pro);
            check("fast", fast);
            check("pro", pro);
        }

        long one(ModelTier tier, Resolution resolution) {
            var key = resolution.value().toLowerCase(Locale.ROOT);
            return switch (tier) {
                case FAST -> fast.getOrDefault(key, USUAL_FAST.get(key));
                case PRO -> pro.getOrDefault(key, USUAL_PRO.get(key));
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
