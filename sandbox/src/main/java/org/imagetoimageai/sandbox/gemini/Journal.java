package org.imagetoimageai.sandbox.gemini;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// What was asked of the emulator. An answer is entered before its first byte leaves, so whoever has the answer finds
/// it
/// here. Safe for use by several threads.
public final class Journal {

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Call> answered = new ArrayList<>();
    private int arrived;

    Journal(Clock clock) {
        this.clock = clock;
    }

    /// The answered calls, oldest answer first.
    public List<Call> calls() {
        lock.lock();
        try {
            return List.copyOf(answered);
        } finally {
            lock.unlock();
        }
    }

    /// How many calls came in, answered or not.
    public int arrived() {
        lock.lock();
        try {
            return arrived;
        } finally {
            lock.unlock();
        }
    }

    public long paidCalls() {
        return calls().stream().filter(Call::paid).count();
    }

    /// Waits until so many calls are answered, since the start or [#clear], and gives them.
    public List<Call> awaitCalls(int count, Duration timeout) {
        await(answered::size, count, timeout, "answered");
        return calls();
    }

    /// Waits until so many calls came in, answered or not.
    public void awaitArrivals(int count, Duration timeout) {
        await(() -> arrived, count, timeout, "came in");
    }

    /// Forgets all calls; those in flight are entered when they are answered.
    public void clear() {
        lock.lock();
        try {
            arrived -= answered.size();
            answered.clear();
        } finally {
            lock.unlock();
        }
    }

    Arrival arrival(String model) {
        lock.lock();
        try {
            arrived++;
            changed.signalAll();
            return new Arrival(arrived, clock.instant(), model);
        } finally {
            lock.unlock();
        }
    }

    void enter(Arrival arrival, Call.Asked asked, String outcome, @Nullable Picture picture) {
        var bytes = picture == null ? 0 : picture.size();
        var hash = picture == null ? "" : picture.sha256();
        lock.lock();
        try {
            answered.add(new Call(arrival.number(), arrival.at(), arrival.model(), asked, outcome, bytes, hash));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(IntSupplier seen, int count, Duration timeout, String what) {
        lock.lock();
        try {
            var nanos = timeout.toNanos();
            while (seen.getAsInt() < count) {
                if (nanos <= 0) {
                    throw new AssertionError(
                            "%d of %d calls %s within %s".formatted(seen.getAsInt(), count, what, timeout));
                }
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for calls", e);
        } finally {
            lock.unlock();
        }
    }

    record Arrival(int number, Instant at, String model) {}
}
