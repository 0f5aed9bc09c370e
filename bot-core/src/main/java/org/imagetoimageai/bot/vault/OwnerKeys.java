package org.imagetoimageai.bot.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/// The keys of owners, unwrapped for a moment. Another replica may have destroyed one, so nothing stays in
/// memory for longer than half of the minute in which "stop using my data" has to take effect.
final class OwnerKeys {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int AT_MOST = 10_000;
    private static final int TRIES = 5;

    private final KeyStore store;
    private final MasterKeys masters;
    private final Cache<UUID, @Nullable OwnerKey> keys = cache();
    private final Cache<KeyOwner, @Nullable UUID> sealing = cache();

    OwnerKeys(KeyStore store, MasterKeys masters) {
        this.store = store;
        this.masters = masters;
    }

    private static <K, V extends @Nullable Object> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(KEPT).build();
    }

    void prepare(KeyOwner owner) {
        if (store.sealingKey(owner).isPresent()) {
            return;
        }
        for (var attempt = 1; ; attempt++) {
            try {
                store.addOwnerKey(owner, masters.current().wrap(UUID.randomUUID(), Crypto.newKey()));
                return;
            } catch (DataIntegrityViolationException e) {
                // Another process has finished a rotation: our master key is no longer one.
                if (attempt == TRIES) {
                    throw e;
                }
                masters.reload();
            }
        }
    }

    OwnerKey sealing(KeyOwner owner) {
        var id = Optional.ofNullable(sealing.get(owner, this::sealingId));
        return id.flatMap(this::find).orElseThrow(() -> new NoKeyException(owner));
    }

    private @Nullable UUID sealingId(KeyOwner owner) {
        if (owner.isPlatform()) {
            prepare(owner);
        }
        return store.sealingKey(owner).orElse(null);
    }

    /// Empty when it was destroyed.
    Optional<OwnerKey> find(UUID id) {
        return Optional.ofNullable(keys.get(
                id,
                key -> unwrap(key)
                        .map(bytes -> new OwnerKey(key, Crypto.aead(bytes)))
                        .orElse(null)));
    }

    /// The bare key, not kept.
    Optional<byte[]> unwrap(UUID id) {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            var row = store.ownerKey(id);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            var master = masters.find(row.get().master());
            if (master.isPresent()) {
                return Optional.of(master.get().unwrap(row.get()));
            }
            // Read just before a rotation re-wrapped it, or rotated by another process: look again.
            masters.reload();
        }
        throw new IllegalStateException("An owner's key is wrapped with a master key that is not in " + masters);
    }

    void forget(KeyOwner owner, Iterable<UUID> ids) {
        sealing.invalidate(owner);
        keys.invalidateAll(ids);
    }
}
