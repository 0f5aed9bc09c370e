package org.imagetoimageai.bot.vault;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DataIntegrityViolationException;

/// The life of the master key: made at the first start, checked at each, replaced by a rotation.
///
/// A rotation may be killed anywhere: (1) the file gets new and old key, (2) the key store learns of the new
/// one, (3) key after key is wrapped anew, (4) the key store drops the old one, which it refuses while any row
/// needs it, (5) the file drops it. Every step can be repeated, and the next start goes on where the last one
/// stopped.
final class Rotation {

    private static final int BATCH = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final long LOCK = 0x7661_756c_7431L;

    private final DataSource source;
    private final KeyStore store;
    private final MasterKeys masters;

    Rotation(KeyStoreDataSource source, KeyStore store, MasterKeys masters) {
        this.source = source.dataSource();
        this.store = store;
        this.masters = masters;
    }

    void start() {
        alone(() -> {
            masters.reload();
            var known = store.masters();
            if (!masters.isEmpty()) {
                refuseIfItDoesNotFit(known);
            } else if (known.isEmpty()) {
                masters.replace(List.of(MasterKey.fresh()));
            } else {
                throw new VaultStartException("The key store holds keys, but their master key file " + masters
                        + " is missing: put it back from your backup.");
            }
            finish();
        });
    }

    private void refuseIfItDoesNotFit(List<KeyedHash> known) {
        if (!known.stream().allMatch(id -> masters.find(id).isPresent())) {
            throw new VaultStartException("The master key in " + masters
                    + " is not the one that the key store was made with: put the right file in its place.");
        }
    }

    void rotate() {
        alone(() -> {
            masters.reload();
            finish();
            masters.replace(List.of(MasterKey.fresh(), masters.current()));
            finish();
        });
    }

    private void finish() {
        var current = masters.current();
        store.addMaster(current.id());
        if (masters.all().size() > 1) {
            do {
                masters.all().stream().skip(1).forEach(old -> rewrapAll(old, current));
            } while (!dropped(current));
            masters.replace(List.of(current));
        }
    }

    private void rewrapAll(MasterKey old, MasterKey current) {
        Optional<UUID> last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            last = store.rewrap(old, current, last.get(), BATCH);
        }
    }

    private boolean dropped(MasterKey current) {
        try {
            store.keepOnlyMaster(current.id());
            return true;
        } catch (DataIntegrityViolationException e) {
            // Meanwhile another process has wrapped a new owner's key with the old one: another round.
            return false;
        }
    }

    /// One process at a time, over all that share the key store. A session's lock, because a transaction this
    /// long would keep the dead rows alive.
    private void alone(Runnable step) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            try {
                step.run();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The key store cannot be locked", e);
        }
    }
}
