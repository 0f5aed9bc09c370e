package org.imagetoimageai.bot.media;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A picture in memory: the bytes as they came, and what their header says. Equal by content; never printed.
public final class PictureBytes {

    private final byte[] bytes;
    private final PictureInfo info;

    private PictureBytes(byte[] bytes, PictureInfo info) {
        this.bytes = bytes;
        this.info = info;
    }

    /// Empty for what is not a picture ([PictureInfo#read]).
    public static Optional<PictureBytes> of(byte[] bytes) {
        return PictureInfo.read(bytes).map(info -> new PictureBytes(bytes.clone(), info));
    }

    public PictureInfo info() {
        return info;
    }

    public int length() {
        return bytes.length;
    }

    /// Reads the bytes without copying them.
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /// A copy.
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PictureBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return info + ", " + bytes.length + " bytes";
    }
}
