package org.imagetoimageai.bot.vault;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Personal words at rest: ciphertext that only the [Vault] opens. Never printed; equal by content, so that
/// Hibernate sees whether it changed. Entities hold it as it is; a converter maps it to `bytea`.
public final class SealedText {

    private final byte[] box;

    private SealedText(byte[] box) {
        this.box = box;
    }

    /// From a `bytea` column read by hand. Checked only when it is opened.
    public static SealedText ofBytes(byte[] box) {
        return new SealedText(box.clone());
    }

    /// The ciphertext, for a `bytea` column written by hand.
    public byte[] toBytes() {
        return box.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedText that && Arrays.equals(box, that.box);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(box);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
