package org.imagetoimageai.bot.outbox;

import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that are still to be delivered.
@Component
class OutboxData implements PersonalData {

    private final Outbox outbox;

    OutboxData(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String module() {
        return "outbox";
    }

    @Override
    public Set<String> tables() {
        return Set.of("outbox_letter");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        return Map.of("letters", outbox.of(account));
    }

    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        outbox.move(from, to);
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        outbox.erase(account.value());
        return new Erasure.Done();
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
