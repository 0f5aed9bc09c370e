package org.imagetoimageai.bot.credit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person's purse. Merged accounts share what both had; open holds stay where they were placed, and what comes back
/// from them follows. Erasing keeps amounts and times for book-keeping and removes what leads to the person.
@Component
class CreditData implements PersonalData {

    /// Holds end by themselves, so waiting ends too.
    private static final Duration UNTIL_HOLDS_END = Duration.ofMinutes(1);

    private final CreditLedger ledger;
    private final Purses purses;
    private final Clock clock;

    CreditData(CreditLedger ledger, Purses purses, Clock clock) {
        this.ledger = ledger;
        this.purses = purses;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "credit";
    }

    @Override
    public Set<String> tables() {
        return Set.of("credit_purse", "credit_transfer", "credit_hold");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        var purse = PurseId.of(account);
        var balance = ledger.balance(purse);
        var entries = ledger.entries(purse, Integer.MAX_VALUE).stream()
                .map(CreditData::exported)
                .toList();
        return Map.of(
                "owned", balance.posted(),
                "held", balance.held(),
                "available", balance.available(),
                "entries", entries);
    }

    private static Map<String, Object> exported(LedgerEntry entry) {
        return Map.of(
                "kind", entry.kind().name(),
                "amount", entry.amount(),
                "cause", entry.causeKind(),
                "at", entry.at().toString(),
                "owned_after", entry.balance());
    }

    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        purses.merge(PurseId.of(from).key(), PurseId.of(to).key(), clock.instant());
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        return purses.erase(PurseId.of(account).key()) ? new Erasure.Done() : new Erasure.Again(UNTIL_HOLDS_END);
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
