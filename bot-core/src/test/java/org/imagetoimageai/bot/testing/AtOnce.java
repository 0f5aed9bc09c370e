package org.imagetoimageai.bot.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many callers that start together.
public final class AtOnce {

    private AtOnce() {}

    /// Calls `work` with 0 to `times` - 1, each in a thread of its own, and returns all answers in that order. The
    /// first
    /// exception of any is thrown.
    public static <T> List<T> atOnce(int times, IntFunction<T> work) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit((Callable<T>) () -> {
                        start.await();
                        return work.apply(i);
                    }))
                    .toList();
            start.countDown();
            return answers.stream().map(AtOnce::answer).toList();
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
