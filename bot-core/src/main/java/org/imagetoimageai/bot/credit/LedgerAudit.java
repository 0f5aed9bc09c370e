package org.imagetoimageai.bot.credit;

import java.time.Duration;
import org.imagetoimageai.bot.job.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Adds up the whole journal once a day and compares it with every sum that is kept beside it.
@Component
class LedgerAudit implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(LedgerAudit.class);

    private final Purses purses;

    LedgerAudit(Purses purses) {
        this.purses = purses;
    }

    @Override
    public String name() {
        return "credit.audit";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        purses.discrepancies()
                .forEach(discrepancy -> log.error("The ledger differs from its journal: {}", discrepancy));
    }
}
