package org.imagetoimageai.bot.vault;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// 32 bytes that find a value again without holding it: whoever has the database but not the key can neither
/// read the value nor try guesses. Equal by content; a converter maps it to `bytea`.
public final class KeyedHash {

    static final int LENGTH = 32;

    private final byte[] bytes;

    private KeyedHash(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A keyed hash has " + LENGTH + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /// From a `bytea` column read by hand.
    public static KeyedHash ofBytes(byte[] bytes) {
        return new KeyedHash(bytes.clone());
    }

    /// For a `bytea` column or a query parameter written by hand.
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyedHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "[hash]";
    }
}
