package org.imagetoimageai.bot.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What stands in chats. An erasure reaches it first, as long as there are keys to find the messages with (P19).
@Component
class WithdrawalData implements PersonalData {

    private static final Duration UNTIL_WITHDRAWN = Duration.ofSeconds(2);

    private final MessageRows messages;
    private final Registry registry;

    WithdrawalData(MessageRows messages, Registry registry) {
        this.messages = messages;
        this.registry = registry;
    }

    @Override
    public String module() {
        return "delivery";
    }

    @Override
    public Set<String> tables() {
        return Set.of("delivery_message", "delivery_message_picture");
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        return Map.of();
    }

    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        messages.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        return registry.withdrawAll(account) == 0 ? new Erasure.Done() : new Erasure.Again(UNTIL_WITHDRAWN);
    }

    @Override
    public Phase phase() {
        return Phase.REACH_OUT;
    }
}
