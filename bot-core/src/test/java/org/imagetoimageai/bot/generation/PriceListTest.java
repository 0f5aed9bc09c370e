package org.imagetoimageai.bot.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.generation.PriceList.Prices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListTest {

    private final Catalogue catalogue = new Catalogue("");

    @ParameterizedTest
    @CsvSource({
        "FAST, ONE_K, 4", "FAST, TWO_K, 6", "FAST, FOUR_K, 10",
        "PRO, ONE_K, 12", "PRO, TWO_K, 12", "PRO, FOUR_K, 20"
    })
    void hasAUsualPriceForEveryModelAndSize(ModelTier tier, Resolution size, long price) {
        var prices = new PriceList(new Prices(Map.of(), Map.of()), catalogue);

        assertThat(prices.of(wish(tier, size, 1)).value()).isEqualTo(price);
        assertThat(prices.of(wish(tier, size, 3)).value()).isEqualTo(3 * price);
    }

    @Test
    void takesTheOperatorsPricesAndTheUsualOnesForTheRest() {
        var prices = new PriceList(new Prices(Map.of("2k", 7L), Map.of("4k", 99L)), catalogue);

        assertThat(prices.of(wish(ModelTier.FAST, Resolution.TWO_K, 1)).value()).isEqualTo(7);
        assertThat(prices.of(wish(ModelTier.FAST, Resolution.ONE_K, 1)).value()).isEqualTo(4);
        assertThat(prices.of(wish(ModelTier.PRO, Resolution.FOUR_K, 2)).value()).isEqualTo(198);
        assertThat(prices.plain().value()).isEqualTo(4);
    }

    @Test
    void anActionsOwnPriceHoldsForEveryModelAndSize() {
        var prices = new PriceList(new Prices(Map.of(), Map.of()), catalogue);
        var wish = wish(ModelTier.PRO, Resolution.FOUR_K, 1);

        assertThat(prices.of(wish.by(Optional.of("describe"))).value()).isEqualTo(1);
        assertThat(prices.of(wish.by(Optional.of("anime"))).value()).isEqualTo(20);
    }

    @Test
    void refusesSizesThatDoNotExistAndPicturesForNothing() {
        assertThatThrownBy(() -> new Prices(Map.of("3k", 5L), Map.of()))
                .hasMessage("bot.prices.fast: there is no size 3k");
        assertThatThrownBy(() -> new Prices(Map.of(), Map.of("1k", 0L)))
                .hasMessage("bot.prices.pro: a picture costs at least 1 credit");
    }

    private static Wish wish(ModelTier tier, Resolution size, int count) {
        var frame = new Frame(Optional.empty(), size);
        return new Wish("a fox", Optional.empty(), List.of(), frame, tier, count);
    }
}
