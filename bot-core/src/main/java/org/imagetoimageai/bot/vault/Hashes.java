package org.imagetoimageai.bot.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// HMAC-SHA256 under a key that lives as long as the key store: rotation wraps it anew and leaves it as it is,
/// otherwise nothing hashed before would be found again.
final class Hashes {

    static final KeyOwner OWNER = KeyOwner.platform("vault.hash");

    private final KeyStore store;
    private final OwnerKeys owners;
    private volatile byte @Nullable [] key;

    Hashes(KeyStore store, OwnerKeys owners) {
        this.store = store;
        this.owners = owners;
    }

    byte[] lookUp(String purpose, byte[] data) {
        return hmac("look up " + purpose, data);
    }

    byte[] sign(String purpose, byte[] data) {
        return hmac("sign " + purpose, data);
    }

    private byte[] hmac(String purpose, byte[] data) {
        var name = purpose.getBytes(UTF_8);
        // The length keeps "ab" + "c" apart from "a" + "bc".
        var head = ByteBuffer.allocate(4).putInt(name.length);
        return Crypto.hmac(key(), head.array(), name, data);
    }

    private byte[] key() {
        var known = key;
        if (known == null) {
            owners.prepare(OWNER);
            known = store.sealingKey(OWNER).flatMap(owners::unwrap).orElseThrow();
            key = known;
        }
        return known;
    }
}
