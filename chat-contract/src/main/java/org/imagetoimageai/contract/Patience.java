package org.imagetoimageai.contract;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for what comes by itself, and no longer than it takes.
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private Patience() {}

    /// The first look that is as wanted.
    ///
    /// @throws AssertionError when there was none in time; it shows the last one
    public static <T> T until(Supplier<T> look, Predicate<T> wanted) {
        var end = System.nanoTime() + LONGEST.toNanos();
        var seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("Not within " + LONGEST + "; last seen: " + seen);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            seen = look.get();
        }
        return seen;
    }

    /// Waits until it is so.
    ///
    /// @throws AssertionError when it was not in time
    public static void until(BooleanSupplier condition) {
        until(condition::getAsBoolean, is -> is);
    }
}
