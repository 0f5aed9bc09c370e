package org.imagetoimageai.bot.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.aead.XAesGcmKey;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The primitives and their parameters, in one place.
final class Crypto {

    static final int KEY_LENGTH = 32;

    // Tink's predefined 1 MB segments run an order of magnitude slower until the JIT has warmed up.
    private static final int SEGMENT = 64 * 1024;

    private Crypto() {}

    static byte[] newKey() {
        return Random.randBytes(KEY_LENGTH);
    }

    /// AES-256-GCM with a 192-bit nonce: a platform's key seals every raw update, and with plain GCM's 96 bits
    /// a random nonce may not be trusted beyond 2^32 messages.
    @AccessesPartialKey
    static Aead aead(byte[] key) {
        return unchecked(() -> {
            var bytes = SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get());
            var tinkKey = XAesGcmKey.create(PredefinedAeadParameters.XAES_256_GCM_192_BIT_NONCE_NO_PREFIX, bytes, null);
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(tinkKey).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        });
    }

    static StreamingAead streaming(byte[] key) {
        return unchecked(() -> new AesGcmHkdfStreaming(key, "HmacSha256", KEY_LENGTH, SEGMENT, 0));
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        return unchecked(() -> {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        });
    }

    static <T> T unchecked(Step<T> step) {
        try {
            return step.run();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks the vault's cryptography", e);
        }
    }

    interface Step<T> {
        T run() throws GeneralSecurityException;
    }
}
