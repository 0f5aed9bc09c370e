package org.imagetoimageai.bot.account;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The account itself. Its erasure comes last: first the rows, then, once that is committed, the account's key,
/// so that whatever was missed cannot be read and no row is ever left without its key.
@Component
class AccountData implements PersonalData {

    private static final Duration UNTIL_DUMPS_ARE_OVER = Duration.ofMinutes(1);

    private final AccountRows accounts;
    private final IdentityRows identities;
    private final Preferences preferences;
    private final Vault vault;

    AccountData(AccountRows accounts, IdentityRows identities, Preferences preferences, Vault vault) {
        this.accounts = accounts;
        this.identities = identities;
        this.preferences = preferences;
        this.vault = vault;
    }

    @Override
    public String module() {
        return "account";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "account_identity", "account_preference", "vault_owner_key", "vault_image_key");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        var exported = new HashMap<String, Object>();
        accounts.findById(account.value()).ifPresent(row -> exported.put("account", row.export()));
        exported.put(
                "identities",
                identities.findByAccountId(account.value()).stream()
                        .map(this::export)
                        .toList());
        exported.put("preferences", preferences.of(account));
        return exported;
    }

    private Map<String, Object> export(IdentityRow row) {
        return Map.of(
                "platform", row.platform().value(),
                "id", vault.open(Accounts.EXTERNAL_ID, row.externalId()).orElse("[erased]"),
                "since", row.createdAt().toString());
    }

    /// The merged account has both keys: nothing is sealed anew. The key store takes no part in the transaction,
    /// so it follows the commit.
    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        List.copyOf(identities.findByAccountId(from.value())).forEach(row -> row.moveTo(to));
        preferences.erase(from);
        accounts.deleteById(from.value());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                vault.merge(KeyOwner.account(from.value()), KeyOwner.account(to.value()));
            }
        });
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        var known = identities.findByAccountId(account.value());
        if (!known.isEmpty() || accounts.existsById(account.value())) {
            identities.deleteAll(known);
            preferences.erase(account);
            accounts.deleteById(account.value());
            return new Erasure.Again(Duration.ZERO);
        }
        return switch (vault.destroy(KeyOwner.account(account.value()))) {
            case GONE -> new Erasure.Done();
            case AGAIN -> new Erasure.Again(UNTIL_DUMPS_ARE_OVER);
        };
    }

    @Override
    public Phase phase() {
        return Phase.KEYS;
    }
}
