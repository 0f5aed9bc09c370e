package org.imagetoimageai.bot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Since when we hear Telegram. After a start or a silence, what was sent meanwhile comes first, so that nothing may be
/// taken for complete before it.
final class Hearing {

    /// Longer nobody waits for Telegram to be heard.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Clock clock;
    private final Instant started;
    private volatile @Nullable Instant since;

    Hearing(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /// What had been waiting for us has come.
    void hears() {
        if (since == null) {
            since = clock.instant();
        }
    }

    void turnsDeaf() {
        since = null;
    }

    boolean isHearing() {
        return since != null;
    }

    /// How long it has to stay quiet until so much quiet has been heard.
    ///
    /// @param last when something came
    Duration missing(Instant last, Duration quiet) {
        var now = clock.instant();
        var heard = since;
        var latest = later(last, started).plus(LONGEST);
        if (heard == null) {
            return latest.isAfter(now) ? quiet : Duration.ZERO;
        }
        var missing = Duration.between(now, later(last, heard).plus(quiet));
        return missing.isPositive() ? missing : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
