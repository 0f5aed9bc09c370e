package org.imagetoimageai.sandbox.hostile;

/// A file that means harm, or that met some.
///
/// @param fate   what must become of it
/// @param format what an [Fate#UNSUPPORTED] one is called, else empty
/// @param bytes  made for this file alone
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HostileFile(String name, Fate fate, String format, byte[] bytes) {

    static HostileFile notAPicture(String name, byte[] bytes) {
        return new HostileFile("not a picture: " + name, Fate.NOT_A_PICTURE, "", bytes);
    }

    static HostileFile damaged(String name, byte[] bytes) {
        return new HostileFile("damaged: " + name, Fate.DAMAGED, "", bytes);
    }

    static HostileFile tooLarge(String name, byte[] bytes) {
        return new HostileFile("too large: " + name, Fate.TOO_MANY_PIXELS, "", bytes);
    }

    static HostileFile unsupported(String format, String name, byte[] bytes) {
        return new HostileFile("unsupported: " + name, Fate.UNSUPPORTED, format, bytes);
    }

    static HostileFile cleaned(String name, byte[] bytes) {
        return new HostileFile("cleaned: " + name, Fate.CLEANED, "", bytes);
    }

    @Override
    public String toString() {
        return name;
    }

    /// What a careful reader makes of a file.
    public enum Fate {
        NOT_A_PICTURE,
        DAMAGED,
        TOO_MANY_PIXELS,
        UNSUPPORTED,
        /// A real picture with something nasty beside it, which must be gone.
        CLEANED
    }
}
