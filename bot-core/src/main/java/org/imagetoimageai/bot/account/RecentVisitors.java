package org.imagetoimageai.bot.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Whose account belongs to whoever came by a moment ago and could be written to. A hint, never the truth: another
/// replica may have erased or merged the account, so it must still be looked up. It saves 0.5 ms of the 2.6 ms that a
/// short command takes.
final class RecentVisitors {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int AT_MOST = 10_000;

    private final Cache<KeyedHash, @Nullable AccountId> accounts =
            Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(KEPT).build();

    Optional<AccountId> find(KeyedHash person) {
        return Optional.ofNullable(accounts.getIfPresent(person));
    }

    /// Remembers the person once the running transaction has committed.
    void came(KeyedHash person, AccountId account) {
        afterCommit(() -> accounts.put(person, account));
    }

    /// Forgets the person now, and again once the running transaction has committed.
    void left(KeyedHash person) {
        accounts.invalidate(person);
        afterCommit(() -> accounts.invalidate(person));
    }

    private static void afterCommit(Runnable step) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                step.run();
            }
        });
    }
}
