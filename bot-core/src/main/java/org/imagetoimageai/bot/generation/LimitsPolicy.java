package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imagetoimageai.bot.generation.GenerationSettings.Limits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Keeps one person from filling the line and from using up what all share: so much waiting at a time, so many
/// requests a minute, so many pictures a day. Counted where the requests are, so that neither a restart nor a
/// second machine forgets anything.
@Component
@Order(LimitsPolicy.AFTER_CONSENT)
class LimitsPolicy implements SubmissionPolicy {

    static final int AFTER_CONSENT = 0;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Requests requests;
    private final Limits limits;
    private final Clock clock;

    LimitsPolicy(Requests requests, Limits limits, Clock clock) {
        this.requests = requests;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Optional<Submission> objection(SubmitGeneration wish) {
        requests.lockLimits(wish.account().toString());
        var account = wish.account().value();
        if (requests.countOpen(account) >= limits.waiting()) {
            return Optional.of(new Submission.TooManyWaiting(limits.waiting()));
        }
        var now = clock.instant();
        var lately = requests.findPaidSince(account, now.minus(MINUTE));
        if (lately.size() >= limits.perMinute()) {
            var first = lately.get(limits.perMinute() - 1);
            return Optional.of(tooOften(limits.perMinute(), MINUTE, first, now));
        }
        if (requests.countPicturesSince(account, now.minus(DAY)) + wish.wish().count() > limits.perDay()) {
            var first = requests.findPaidSince(account, now.minus(DAY)).getLast();
            return Optional.of(tooOften(limits.perDay(), DAY, first, now));
        }
        return Optional.empty();
    }

    private static Submission tooOften(int limit, Duration per, Instant first, Instant now) {
        return new Submission.TooOften(limit, per, Duration.between(now, first.plus(per)));
    }
}
