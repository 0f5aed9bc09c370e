package org.imagetoimageai.bot.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.StreamingAead;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;

/// The keys of single pictures, each wrapped with the key of its owner. Read at every use and never kept.
final class ImageKeys {

    private final KeyStore store;
    private final OwnerKeys owners;

    ImageKeys(KeyStore store, OwnerKeys owners) {
        this.store = store;
        this.owners = owners;
    }

    ImageKeyId create(KeyOwner owner) {
        var ownerKey = owners.sealing(owner);
        var id = UUID.randomUUID();
        var wrapped = Crypto.unchecked(() -> ownerKey.aead().encrypt(Crypto.newKey(), place(id)));
        try {
            store.commit(() -> store.jdbc()
                    .sql("INSERT INTO vault_image_key (id, owner_key_id, wrapped) VALUES (:id, :owner, :wrapped)")
                    .param("id", id)
                    .param("owner", ownerKey.id())
                    .param("wrapped", wrapped)
                    .update());
        } catch (DataIntegrityViolationException e) {
            // Destroyed by another process while we still had it in memory.
            throw new NoKeyException(owner);
        }
        return new ImageKeyId(id);
    }

    /// Empty when the picture's key or that of its owner was destroyed.
    Optional<StreamingAead> find(ImageKeyId key) {
        return store.commit(() -> store.jdbc()
                        .sql("SELECT owner_key_id, wrapped FROM vault_image_key WHERE id = :id")
                        .param("id", key.value())
                        .query((row, number) -> new Row(
                                row.getObject("owner_key_id", UUID.class), SealedText.ofBytes(row.getBytes("wrapped"))))
                        .optional())
                .flatMap(row -> owners.find(row.owner()).map(owner -> unwrap(key, row, owner)));
    }

    private static StreamingAead unwrap(ImageKeyId key, Row row, OwnerKey owner) {
        try {
            return Crypto.streaming(owner.aead().decrypt(row.wrapped().toBytes(), place(key.value())));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("image key " + key.value());
        }
    }

    void destroy(ImageKeyId key) {
        store.commit(() -> store.jdbc()
                .sql("DELETE FROM vault_image_key WHERE id = :id")
                .param("id", key.value())
                .update());
    }

    private static byte[] place(UUID id) {
        return ("image-key:" + id).getBytes(UTF_8);
    }

    private record Row(UUID owner, SealedText wrapped) {}
}
