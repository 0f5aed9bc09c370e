package org.imagetoimageai.bot.vault;

import com.google.crypto.tink.Aead;
import java.util.UUID;

/// An owner's key, ready for use.
record OwnerKey(UUID id, Aead aead) {

    @Override
    public String toString() {
        return "[owner key " + id + "]";
    }
}
