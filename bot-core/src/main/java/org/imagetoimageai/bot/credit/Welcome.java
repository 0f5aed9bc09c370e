package org.imagetoimageai.bot.credit;

import org.imagetoimageai.bot.account.AccountOpened;
import org.imagetoimageai.bot.community.CommunityOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Opens the purses of newcomers, in the transaction in which they are met. People get the welcome gift; a community
/// starts with nothing.
@Component
class Welcome {

    static final String CAUSE = "welcome";

    private final CreditLedger ledger;
    private final WelcomeSettings settings;

    Welcome(CreditLedger ledger, WelcomeSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    @EventListener
    void on(AccountOpened opened) {
        var purse = PurseId.of(opened.account());
        ledger.open(purse);
        if (settings.welcome() > 0) {
            ledger.grant(purse, Credits.of(settings.welcome()), Cause.of(CAUSE, opened.account()));
        }
    }

    @EventListener
    void on(CommunityOpened opened) {
        ledger.open(PurseId.of(opened.community()));
    }
}
