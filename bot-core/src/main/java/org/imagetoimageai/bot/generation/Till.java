package org.imagetoimageai.bot.generation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.credit.CreditLedger;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.credit.HoldOutcome;
import org.imagetoimageai.bot.credit.PurseId;
import org.imagetoimageai.bot.generation.GenerationSettings.Patience;
import org.imagetoimageai.bot.generation.Submission.Accepted;
import org.imagetoimageai.bot.generation.Submission.PurseBlocked;
import org.imagetoimageai.bot.generation.Submission.TooExpensive;
import org.springframework.stereotype.Component;

/// Where a request is paid for in advance and put in line.
@Component
class Till {

    private final CreditLedger ledger;
    private final Line line;
    private final PriceList prices;
    private final Patience patience;
    private final Clock clock;

    Till(CreditLedger ledger, Line line, PriceList prices, Patience patience, Clock clock) {
        this.ledger = ledger;
        this.line = line;
        this.prices = prices;
        this.patience = patience;
        this.clock = clock;
    }

    long available(AccountId account) {
        return ledger.balance(PurseId.of(account)).available();
    }

    Optional<Integer> place(GenerationRequest request) {
        return line.place(request);
    }

    Instant now() {
        return clock.instant();
    }

    /// Why a wish cannot be paid for.
    Submission refusal(AccountId account, Wish wish) {
        var available = available(account);
        return available < 0 ? new PurseBlocked() : new TooExpensive(prices.of(wish), new Credits(available));
    }

    /// Sets the price aside and puts the request in line, or says why not.
    Submission queue(GenerationRequest request, Wish wish) {
        var price = prices.of(wish);
        var now = clock.instant();
        var held = ledger.hold(PurseId.of(request.account()), price, request.cause(), now.plus(patience.hold()));
        return switch (held) {
            case HoldOutcome.Held ok -> {
                request.queue(price, line.priority(request.account()), now.plus(patience.patience()));
                line.join(request);
                yield new Accepted(request.id(), price, ok.available().value());
            }
            case HoldOutcome.TooLittle no -> new TooExpensive(price, no.available());
            case HoldOutcome.Blocked no -> new PurseBlocked();
        };
    }
}
