package org.imagetoimageai.bot.media;

import java.util.function.Predicate;

/// A file that means harm, or that met some.
///
/// @param bytes made for this test alone
/// @param expected what must become of it
record HostileFile(String name, byte[] bytes, Predicate<Intake> expected) {

    static HostileFile notAPicture(String name, byte[] bytes) {
        return new HostileFile("not a picture: " + name, bytes, Intake.NotAPicture.class::isInstance);
    }

    static HostileFile damaged(String name, byte[] bytes) {
        return new HostileFile("damaged: " + name, bytes, Intake.Damaged.class::isInstance);
    }

    static HostileFile tooLarge(String name, byte[] bytes) {
        return new HostileFile("too large: " + name, bytes, Intake.TooManyPixels.class::isInstance);
    }

    static HostileFile unsupported(String format, String name, byte[] bytes) {
        return new HostileFile("unsupported: " + name, bytes, new Intake.UnsupportedFormat(format)::equals);
    }

    /// A real picture with something nasty beside it, which must be gone.
    static HostileFile cleaned(String name, byte[] bytes) {
        return new HostileFile("cleaned: " + name, bytes, HostileFile::isClean);
    }

    private static boolean isClean(Intake outcome) {
        return outcome instanceof Intake.Taken taken
                && taken.picture().length() < 100_000
                && Forge.find(taken.picture().toBytes(), "script") < 0
                && Forge.find(taken.picture().toBytes(), "PK\3\4") < 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
