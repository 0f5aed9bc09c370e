package org.imagetoimageai.bot.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The layout of a sealed box: version (1 byte), key id (16), ciphertext. Header and place are associated data.
final class SealedBox {

    private static final byte VERSION = 1;
    private static final int HEADER = 17;

    private SealedBox() {}

    static SealedText seal(OwnerKey key, String place, byte[] content) {
        var header = ByteBuffer.allocate(HEADER)
                .put(VERSION)
                .putLong(key.id().getMostSignificantBits())
                .putLong(key.id().getLeastSignificantBits())
                .array();
        var ciphertext = Crypto.unchecked(() -> key.aead().encrypt(content, joined(header, place.getBytes(UTF_8))));
        return SealedText.ofBytes(joined(header, ciphertext));
    }

    static Optional<byte[]> open(String place, SealedText box, Function<UUID, Optional<OwnerKey>> keys) {
        var bytes = box.toBytes();
        if (bytes.length < HEADER || bytes[0] != VERSION) {
            throw new BrokenSealException(place);
        }
        var id = new UUID(
                ByteBuffer.wrap(bytes).getLong(1), ByteBuffer.wrap(bytes).getLong(9));
        return keys.apply(id).map(key -> decrypt(key, place, bytes));
    }

    private static byte[] decrypt(OwnerKey key, String place, byte[] bytes) {
        var header = Arrays.copyOf(bytes, HEADER);
        var ciphertext = Arrays.copyOfRange(bytes, HEADER, bytes.length);
        try {
            return key.aead().decrypt(ciphertext, joined(header, place.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(place);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
