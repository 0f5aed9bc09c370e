package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The one lock over everything the emulator remembers, and the bell that rings after each change.
final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long version;
    private boolean closed;

    <T> T change(Supplier<T> step) {
        lock.lock();
        try {
            var result = step.get();
            version++;
            changed.signalAll();
            return result;
        } finally {
            lock.unlock();
        }
    }

    void run(Runnable step) {
        change(() -> {
            step.run();
            return true;
        });
    }

    <T> T look(Supplier<T> view) {
        lock.lock();
        try {
            return view.get();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the condition yields something; empty after the patience, or once the emulator closes.
    <T> Optional<T> await(Duration patience, Supplier<Optional<T>> condition) {
        var left = patience.toNanos();
        lock.lock();
        try {
            var found = condition.get();
            while (found.isEmpty() && left > 0 && !closed) {
                left = changed.awaitNanos(left);
                found = condition.get();
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    long version() {
        return look(() -> version);
    }

    long awaitChange(long since, Duration patience) {
        await(patience, () -> version > since ? Optional.of(version) : Optional.empty());
        return version();
    }

    boolean isClosed() {
        return look(() -> closed);
    }

    void close() {
        run(() -> closed = true);
    }
}
