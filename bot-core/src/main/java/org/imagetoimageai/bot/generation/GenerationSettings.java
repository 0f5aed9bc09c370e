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
    @ConfigurationProperties("bot.genai")
    record Patience(@DefaultValue("10m") Duration patience) {

        /// Longer than the longest call to a model: a picture that comes just in time must still be paid for.
        private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

        Duration hold() {
            return patience.plus(LONGEST_CALL);
        }
    }
}
