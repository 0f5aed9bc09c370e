package org.imagetoimageai.bot.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a request may take, and how much of everything a person may ask for.
final class GenerationSettings {

    private GenerationSettings() {}

    /// How long a request waits for a provider that is down or busy before the credits go back.
    ///
    /// @param timeout of one call to the model
    @ConfigurationProperties("bot.genai")
    record Patience(
            @DefaultValue("10m") Duration patience,
            @DefaultValue("120s") Duration timeout) {

        /// Models and keys that are asked one after the other in one attempt.
        private static final int MOST_CANDIDATES = 8;

        /// For storing the picture, and for a restart in between.
        private static final Duration SLACK = Duration.ofMinutes(3);

        /// A picture that comes just in time must still be paid for: the credits stay set aside for the longest
        /// calls too, to one candidate after the other.
        Duration hold() {
            return patience.plus(timeout.multipliedBy(MOST_CANDIDATES)).plus(SLACK);
        }
    }

    /// What one person may have at a time.
    ///
    /// @param waiting   requests that wait or are being made
    /// @param perMinute requests
    /// @param perDay    pictures, in the last 24 hours
    @ConfigurationProperties("bot.limits")
    record Limits(
            @DefaultValue("10") int waiting,
            @DefaultValue("20") int perMinute,
            @DefaultValue("200") int perDay) {

        Limits {
            if (waiting < 1 || perMinute < 1 || perDay < 1) {
                throw new IllegalArgumentException("bot.limits: every limit is at least 1");
            }
            if (perDay < Wish.MOST_PICTURES) {
                throw new IllegalArgumentException(
                        "bot.limits.per-day: at least " + Wish.MOST_PICTURES + ", which one request may ask for");
            }
        }
    }

    /// What the operator pays for.
    ///
    /// @param dailyBudget pictures that models may be asked for between two midnights, UTC; 0 for as many as come
    @ConfigurationProperties("bot.genai")
    record Budget(@DefaultValue("0") int dailyBudget) {

        Budget {
            if (dailyBudget < 0) {
                throw new IllegalArgumentException("bot.genai.daily-budget: a number of pictures, or 0 for no limit");
            }
        }
    }

    /// Whose requests come first: the higher, the sooner.
    @ConfigurationProperties("bot.tiers.free")
    record Precedence(@DefaultValue("1000") int priority) {}
}
