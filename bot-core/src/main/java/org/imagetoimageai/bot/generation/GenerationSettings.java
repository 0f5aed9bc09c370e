package org.imagetoimageai.bot.generation;

import java.time.Duration;
import java.util.Map;
import org.imagetoimageai.bot.credit.Credits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a picture costs and how long a request may take.
final class GenerationSettings {

    private GenerationSettings() {}

    /// Credits for one picture, by tier and resolution: `bot.prices.fast.1k`.
    @ConfigurationProperties("bot.prices")
    record Prices(@DefaultValue Map<String, Long> fast) {

        private static final String RESOLUTION = "1k";
        private static final long USUAL = 4;

        Prices {
            fast = Map.copyOf(fast);
            if (fast.values().stream().anyMatch(price -> price < 1)) {
                throw new IllegalArgumentException("bot.prices.fast: a picture costs at least 1 credit");
            }
        }

        Credits picture() {
            return new Credits(fast.getOrDefault(RESOLUTION, USUAL));
        }
    }

    /// How long a request waits for a provider that is down or busy before the credits go back.
    ///
    /// @param timeout of one call to the model
    @ConfigurationProperties("bot.genai")
    record Patience(
            @DefaultValue("10m") Duration patience,
            @DefaultValue("120s") Duration timeout) {

        /// For storing the picture, and for a restart in between.
        private static final Duration SLACK = Duration.ofMinutes(3);

        /// A picture that comes just in time must still be paid for: the credits stay set aside for the longest call
        /// too.
        Duration hold() {
            return patience.plus(timeout).plus(SLACK);
        }
    }
}
