package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.Instant;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.HoldOutcome;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.generation.GenerationSettings.Patience;
import org.imagetoimageai.bot.generation.GenerationSettings.Prices;
import org.imagetoimageai.bot.generation.Submission.Accepted;
import org.imagetoimageai.bot.generation.Submission.PurseBlocked;
import org.imagetoimageai.bot.generation.Submission.TooExpensive;
import org.imagetoimageai.bot.job.Jobs;
import org.springframework.stereotype.Component;

/// Where a request is paid for in advance and put in line.
@Component
class Till {

    private final CreditLedger ledger;
    private final Jobs jobs;
    private final Prices prices;
    private final Patience patience;
    private final Clock clock;

    Till(CreditLedger ledger, Jobs jobs, Prices prices, Patience patience, Clock clock) {
        this.ledger = ledger;
        this.jobs = jobs;
        this.prices = prices;
        this.patience = patience;
        this.clock = clock;
    }

    Credits price() {
        return prices.picture();
    }

    long available(AccountId account) {
        return ledger.balance(PurseId.of(account)).available();
    }

    Instant now() {
        return clock.instant();
    }

    /// Why a picture cannot be paid for.
    Submission refusal(AccountId account) {
        var available = available(account);
        return available < 0 ? new PurseBlocked() : new TooExpensive(price(), new Credits(available));
    }

    /// Sets the price aside and enqueues the request, or says why not.
    Submission queue(GenerationRequest request) {
        var price = prices.picture();
        var now = clock.instant();
        var held = ledger.hold(PurseId.of(request.account()), price, request.cause(), now.plus(patience.hold()));
        return switch (held) {
            case HoldOutcome.Held ok -> {
                request.queue(price, now.plus(patience.patience()));
                jobs.enqueue(Painter.PAINT, request.id().toString());
                yield new Accepted(request.id(), price, ok.available().value());
            }
            case HoldOutcome.TooLittle no -> new TooExpensive(price, no.available());
            case HoldOutcome.Blocked no -> new PurseBlocked();
        };
    }
}
