package org.imagetoimageai.bot;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/// Where a process is killed: somewhere after this many steps more.
enum KillPoint {
    /// While updates are read and requests taken in.
    TAKING_IN {
        @Override
        boolean await(RealApplication application, ChildJvm process, Crowd crowd, Random random) {
            return awaitMore(random, Crowd.REQUESTS / 2, () -> calls(application, "sendMessage"));
        }
    },
    /// While calls to the model are in flight, none of them answered.
    WITH_THE_MODEL {
        @Override
        boolean await(RealApplication application, ChildJvm process, Crowd crowd, Random random) {
            application.gemini().holdCalls();
            return awaitMore(
                    random,
                    crowd.missing() / 3,
                    () -> application.gemini().journal().arrived());
        }
    },
    /// While pictures come back, are stored and paid.
    PAINTED {
        @Override
        boolean await(RealApplication application, ChildJvm process, Crowd crowd, Random random) {
            return awaitMore(
                    random,
                    crowd.missing() / 3,
                    () -> application.gemini().journal().calls().size());
        }
    },
    /// While pictures are sent.
    DELIVERING {
        @Override
        boolean await(RealApplication application, ChildJvm process, Crowd crowd, Random random) {
            return awaitMore(random, crowd.missing() / 3, () -> calls(application, "sendPhoto"));
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_PAUSE_MILLIS = 400;

    /// Answers whether the point was reached; after a while without it the kill comes all the same.
    abstract boolean await(RealApplication application, ChildJvm process, Crowd crowd, Random random);

    private static boolean awaitMore(Random random, int most, IntSupplier counter) {
        var wanted = counter.getAsInt() + 1 + random.nextInt(Math.max(1, most));
        var pause = Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS)).toNanos();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (counter.getAsInt() < wanted && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        var reached = counter.getAsInt() >= wanted;
        LockSupport.parkNanos(pause);
        return reached;
    }

    private static int calls(RealApplication application, String method) {
        return application.telegram().journal().calls(method).size();
    }
}
