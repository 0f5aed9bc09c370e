package org.imagetoimageai.bot.credit;

import java.time.Duration;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.testing.Core;

/// Purses of people nobody else in the test knows.
final class TestPurses {

    static final Duration AN_HOUR = Duration.ofHours(1);

    private final Core core;

    TestPurses(Core core) {
        this.core = core;
    }

    CreditLedger ledger() {
        return core.get(CreditLedger.class);
    }

    static AccountId somebody() {
        return new AccountId(UUID.randomUUID());
    }

    static Cause cause(String kind) {
        return Cause.of(kind, UUID.randomUUID());
    }

    PurseId withBalance(long credits) {
        return withBalance(somebody(), credits);
    }

    PurseId withBalance(AccountId owner, long credits) {
        var purse = PurseId.of(owner);
        ledger().open(purse);
        if (credits > 0) {
            ledger().grant(purse, Credits.of(credits), cause("test"));
        }
        return purse;
    }

    HoldOutcome hold(PurseId purse, long price, Cause cause) {
        var until = core.clock().instant().plus(AN_HOUR);
        return core.inTransaction(() -> ledger().hold(purse, Credits.of(price), cause, until));
    }

    Cause held(PurseId purse, long price) {
        var cause = cause("request");
        if (!(hold(purse, price, cause) instanceof HoldOutcome.Held)) {
            throw new IllegalStateException("Not enough to hold " + price);
        }
        return cause;
    }
}
