package org.imagetoimageai.bot.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The rows of the key store. Each call is a transaction of its own, committed when it returns, whatever the
/// caller's own transaction does; that also gives the connection back at once instead of at the end of the
/// caller's.
final class KeyStore {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeyStore(KeyStoreDataSource source) {
        this.jdbc = JdbcClient.create(source.dataSource());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source.dataSource()));
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    static void migrate(KeyStoreDataSource source) {
        Flyway.configure()
                .dataSource(source.dataSource())
                .locations("classpath:db/keys")
                .load()
                .migrate();
    }

    List<KeyedHash> masters() {
        return commit(() -> jdbc.sql("SELECT id FROM vault_master_key")
                .query((row, number) -> KeyedHash.ofBytes(row.getBytes("id")))
                .list());
    }

    void addMaster(KeyedHash id) {
        commit(() -> jdbc.sql("INSERT INTO vault_master_key (id) VALUES (:id) ON CONFLICT DO NOTHING")
                .param("id", id.toBytes())
                .update());
    }

    /// Fails with a `DataIntegrityViolationException` while any key is still wrapped with another master key.
    void keepOnlyMaster(KeyedHash id) {
        commit(() -> jdbc.sql("DELETE FROM vault_master_key WHERE id <> :id")
                .param("id", id.toBytes())
                .update());
    }

    Optional<UUID> sealingKey(KeyOwner owner) {
        return commit(() -> jdbc.sql("""
            SELECT id FROM vault_owner_key WHERE owner_kind = :kind AND owner_id = :owner AND seals\
            """)
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .query(UUID.class)
                .optional());
    }

    Optional<WrappedKey> ownerKey(UUID id) {
        return commit(() -> jdbc.sql("SELECT id, master_id, wrapped FROM vault_owner_key WHERE id = :id")
                .param("id", id)
                .query(KeyStore::wrappedKey)
                .optional());
    }

    /// Does nothing when the owner already has a key that seals.
    void addOwnerKey(KeyOwner owner, WrappedKey key) {
        commit(() -> jdbc.sql("""
            INSERT INTO vault_owner_key (id, owner_kind, owner_id, master_id, wrapped)
            VALUES (:id, :kind, :owner, :master, :wrapped)
            ON CONFLICT (owner_kind, owner_id) WHERE seals DO NOTHING\
            """)
                .param("id", key.id())
                .param("kind", owner.kind())
                .param("owner", owner.id())
                .param("master", key.master().toBytes())
                .param("wrapped", key.box().toBytes())
                .update());
    }

    void handOver(KeyOwner from, KeyOwner to) {
        commit(() -> jdbc.sql("""
            UPDATE vault_owner_key SET owner_kind = :toKind, owner_id = :to, seals = false
            WHERE owner_kind = :kind AND owner_id = :owner\
            """)
                .param("toKind", to.kind())
                .param("to", to.id())
                .param("kind", from.kind())
                .param("owner", from.id())
                .update());
    }

    /// Re-wraps the next keys after `after`, in the order of their ids; answers the last id, empty at the end.
    Optional<UUID> rewrap(MasterKey old, MasterKey successor, UUID after, int batch) {
        return commit(() -> {
            var found = jdbc.sql("""
                SELECT id, master_id, wrapped FROM vault_owner_key
                WHERE master_id = :old AND id > :after ORDER BY id LIMIT :batch FOR UPDATE\
                """)
                    .param("old", old.id().toBytes())
                    .param("after", after)
                    .param("batch", batch)
                    .query(KeyStore::wrappedKey)
                    .list();
            update(found.stream().map(key -> successor.rewrap(old, key)).toList(), successor);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(found.getLast().id());
        });
    }

    private void update(List<WrappedKey> keys, MasterKey successor) {
        jdbc.sql("""
            UPDATE vault_owner_key k SET wrapped = n.wrapped, master_id = :master
            FROM unnest(:ids, :wrapped) AS n (id, wrapped) WHERE k.id = n.id\
            """)
                .param("master", successor.id().toBytes())
                .param("ids", keys.stream().map(WrappedKey::id).toArray(UUID[]::new))
                .param("wrapped", keys.stream().map(key -> key.box().toBytes()).toArray(byte[][]::new))
                .update();
    }

    /// Removes the owner's keys; those of its pictures go with them.
    Deleted delete(KeyOwner owner) {
        return commit(() -> {
            var ids = jdbc.sql("""
                DELETE FROM vault_owner_key WHERE owner_kind = :kind AND owner_id = :owner RETURNING id\
                """)
                    .param("kind", owner.kind())
                    .param("owner", owner.id())
                    .query((row, number) -> row.getObject("id", UUID.class))
                    .list();
            return new Deleted(ids, transactionNumber());
        });
    }

    String transactionNumber() {
        return jdbc.sql("SELECT pg_current_xact_id()::xid::text")
                .query(String.class)
                .single();
    }

    <T> T commit(Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    private static WrappedKey wrappedKey(ResultSet row, int number) throws SQLException {
        return new WrappedKey(
                row.getObject("id", UUID.class),
                KeyedHash.ofBytes(row.getBytes("master_id")),
                SealedText.ofBytes(row.getBytes("wrapped")));
    }

    /// @param transaction number of the deleting transaction; older snapshots still see the rows
    record Deleted(List<UUID> keys, String transaction) {}
}
