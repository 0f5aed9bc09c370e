package org.imagetoimageai.bot.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.UUID;

/// Wraps the keys of owners. Its id is a one-way mark of the key itself, so that the key store can prove which
/// file fits.
final class MasterKey {

    private static final byte[] MARK = "master key of the vault".getBytes(UTF_8);

    private final byte[] key;
    private final Aead aead;
    private final KeyedHash id;

    private MasterKey(byte[] key) {
        this.key = key;
        this.aead = Crypto.aead(key);
        this.id = KeyedHash.ofBytes(Crypto.hmac(key, MARK));
    }

    static MasterKey of(byte[] key) {
        return new MasterKey(key.clone());
    }

    static MasterKey fresh() {
        return new MasterKey(Crypto.newKey());
    }

    KeyedHash id() {
        return id;
    }

    byte[] bytes() {
        return key.clone();
    }

    WrappedKey wrap(UUID keyId, byte[] ownerKey) {
        return new WrappedKey(
                keyId, id, SealedText.ofBytes(Crypto.unchecked(() -> aead.encrypt(ownerKey, place(keyId)))));
    }

    byte[] unwrap(WrappedKey wrapped) {
        try {
            return aead.decrypt(wrapped.box().toBytes(), place(wrapped.id()));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("owner key " + wrapped.id());
        }
    }

    WrappedKey rewrap(MasterKey old, WrappedKey wrapped) {
        return wrap(wrapped.id(), old.unwrap(wrapped));
    }

    private static byte[] place(UUID keyId) {
        return ("owner-key:" + keyId).getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return "[master key]";
    }
}
