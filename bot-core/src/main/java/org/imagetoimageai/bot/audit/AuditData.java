package org.imagetoimageai.bot.audit;

import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Entries stay: after an erasure, and after a merge, their ids name nobody.
@Component
class AuditData implements PersonalData {

    private final AuditLog log;

    AuditData(AuditLog log) {
        this.log = log;
    }

    @Override
    public String module() {
        return "audit";
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_entry");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        return Map.of("audit", log.of(account));
    }

    @Override
    public void merge(AccountId from, AccountId to) {}

    @Override
    public Erasure erase(AccountId account) {
        return new Erasure.Done();
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
