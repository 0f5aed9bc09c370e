package org.imagetoimageai.bot;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.imagetoimageai.sandbox.telegram.Journal.Call;

/// Where a process is killed: somewhere after this many steps more.
enum KillPoint {
    /// While updates are read and requests taken in.
    TAKING_IN(Stage.ASKING) {
        @Override
        boolean await(RealApplication application, Crowd crowd, Random random) {
            return awaitMore(random, crowd.missing() / 2, () -> calls(application, "sendMessage"));
        }
    },
    /// While calls to the model are in flight, none of them answered.
    WITH_THE_MODEL(Stage.ASKING) {
        @Override
        boolean await(RealApplication application, Crowd crowd, Random random) {
            application.gemini().holdCalls();
            return awaitMore(
                    random,
                    crowd.missing() / 3,
                    () -> application.gemini().journal().arrived());
        }
    },
    /// While pictures come back, are stored and paid.
    PAINTED(Stage.ASKING) {
        @Override
        boolean await(RealApplication application, Crowd crowd, Random random) {
            return awaitMore(
                    random,
                    crowd.missing() / 3,
                    () -> application.gemini().journal().calls().size());
        }
    },
    /// While pictures are sent.
    DELIVERING(Stage.ASKING) {
        @Override
        boolean await(RealApplication application, Crowd crowd, Random random) {
            return awaitMore(random, crowd.missing() / 3, () -> calls(application, "sendPhoto"));
        }
    },
    /// While pictures of albums have come and it is not known yet whether more will.
    ALBUM_GATHERING(Stage.SENDING_ALBUMS) {
        @Override
        boolean await(RealApplication application, Crowd crowd, Random random) {
            return awaitMore(random, 2, () -> calls(application, "getUpdates"));
        }
    },
    /// While pictures are posted in groups.
    POSTING(Stage.GOING_ON) {
        @Override
        boolean await(RealApplication application, Crowd crowd, Random random) {
            application.telegram().faults().delay("sendPhoto", SLOW);
            return awaitMore(random, 4, () -> calls(application, "sendPhoto", false));
        }
    },
    /// While posts that were taken back are deleted in groups.
    WITHDRAWING(Stage.TAKING_BACK) {
        @Override
        boolean await(RealApplication application, Crowd crowd, Random random) {
            application.telegram().faults().delay("deleteMessage", SLOW);
            return awaitMore(random, 2, () -> calls(application, "deleteMessage", false));
        }
    },
    /// While deleted pictures are erased, and what showed them.
    ERASING(Stage.TAKING_BACK) {
        @Override
        boolean await(RealApplication application, Crowd crowd, Random random) {
            application.telegram().faults().delay("deleteMessage", SLOW);
            return awaitMore(random, 4, () -> calls(application, "deleteMessage", true));
        }
    };

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_PAUSE_MILLIS = 400;

    /// How long some calls take, so that many are on their way at the same time. They arrive even if their caller is
    /// gone by then.
    private static final Duration SLOW = Duration.ofMillis(150);

    private final Stage stage;

    KillPoint(Stage stage) {
        this.stage = stage;
    }

    Stage stage() {
        return stage;
    }

    /// Answers whether the point was reached; after a while without it the kill comes all the same.
    abstract boolean await(RealApplication application, Crowd crowd, Random random);

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

    /// @param direct to a person, or else to a group, whose numbers are below zero
    private static int calls(RealApplication application, String method, boolean direct) {
        return (int) application.telegram().journal().calls(method).stream()
                .filter((Call call) -> call.text("chat_id").startsWith("-") != direct)
                .count();
    }
}
