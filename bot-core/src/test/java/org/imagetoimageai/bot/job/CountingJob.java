package org.imagetoimageai.bot.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.imagetoimageai.bot.job.JobHandler.Next;

/// Counts its runs by id, and does at the n-th run of an id what a test says.
final class CountingJob implements JobHandler {

    static final JobKind KIND = new JobKind("test.counting", JobKind.Lane.PROMPT);

    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();
    private volatile IntFunction<Next> script = run -> new Next.Done();

    void does(IntFunction<Next> atTheNthRun) {
        script = atTheNthRun;
    }

    int runs(String id) {
        return runs.getOrDefault(id, new AtomicInteger()).get();
    }

    Map<String, AtomicInteger> all() {
        return Map.copyOf(runs);
    }

    List<String> givenUp() {
        return List.copyOf(givenUp);
    }

    static Next again() {
        return new Next.Again(Duration.ofMinutes(1));
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public Next run(String id) {
        return script.apply(
                runs.computeIfAbsent(id, any -> new AtomicInteger()).incrementAndGet());
    }

    @Override
    public void giveUp(String id, String reference) {
        givenUp.add(id + " " + reference);
    }
}
