package org.imagetoimageai.contract;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes, equal by content.
public final class Bytes {

    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    public Bytes(byte[] content) {
        this.content = content.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
