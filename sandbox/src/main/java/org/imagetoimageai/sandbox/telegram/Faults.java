package org.imagetoimageai.sandbox.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Switches for what goes wrong next, by method name; `*` stands for every method but getUpdates.
public final class Faults {
    private static final String ANY = "*";

    private final Monitor monitor;
    private final Clock clock;
    private final List<Planned> planned = new ArrayList<>();
    private final Map<String, Duration> latencies = new LinkedHashMap<>();
    private final Map<String, Instant> throttledChats = new LinkedHashMap<>();

    Faults(Monitor monitor, Clock clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    /// The next call is asked to come back after so many seconds.
    public void throttleNext(String method, int retryAfterSeconds) {
        throttleNext(method, 1, retryAfterSeconds);
    }

    public void throttleNext(String method, int times, int retryAfterSeconds) {
        plan(new Planned(method, Fault.THROTTLE, times, retryAfterSeconds));
    }

    /// From now on and for so long every call to the chat is asked to come back when it is over, whatever the method.
    public void throttleChat(long chatId, Duration duration) {
        monitor.run(
                () -> throttledChats.put(String.valueOf(chatId), clock.instant().plus(duration)));
    }

    /// The next calls meet the fault.
    public void next(String method, Fault fault, int times) {
        plan(new Planned(method, fault, times, 1));
    }

    /// The next call succeeds on the server, and its caller never hears of it.
    public void loseNextAnswer(String method) {
        next(method, Fault.LOSE_ANSWER, 1);
    }

    /// The next call succeeds on the server with an answer nobody can read.
    public void garbleNextAnswer(String method) {
        next(method, Fault.BROKEN_JSON, 1);
    }

    /// Every call of the method takes at least so long; zero ends it.
    public void delay(String method, Duration latency) {
        monitor.run(() -> {
            if (latency.isZero()) {
                latencies.remove(method);
            } else {
                latencies.put(method, latency);
            }
        });
    }

    public void clear() {
        monitor.run(() -> {
            planned.clear();
            latencies.clear();
            throttledChats.clear();
        });
    }

    /// What is still to come.
    public List<Planned> planned() {
        return monitor.look(() -> List.copyOf(planned));
    }

    public Map<String, Duration> latencies() {
        return monitor.look(() -> Map.copyOf(latencies));
    }

    Optional<Planned> take(String method) {
        return monitor.change(() -> {
            var found = planned.stream().filter(plan -> plan.meets(method)).findFirst();
            found.ifPresent(plan -> {
                var at = planned.indexOf(plan);
                if (plan.times() > 1) {
                    planned.set(at, plan.once());
                } else {
                    planned.remove(at);
                }
            });
            return found;
        });
    }

    /// Seconds until the chat may be written to again; zero when it may now.
    int throttleOf(String chatId) {
        var left =
                monitor.look(() -> Duration.between(clock.instant(), throttledChats.getOrDefault(chatId, Instant.MIN)));
        return left.isPositive() ? (int) Math.ceilDiv(left.toMillis(), 1000) : 0;
    }

    Duration latencyOf(String method) {
        return monitor.look(() -> latencies.getOrDefault(
                method, method.equals("getUpdates") ? Duration.ZERO : latencies.getOrDefault(ANY, Duration.ZERO)));
    }

    void plan(String method, Fault fault, int times, int retryAfterSeconds) {
        plan(new Planned(method, fault, times, retryAfterSeconds));
    }

    private void plan(Planned plan) {
        monitor.run(() -> planned.add(plan));
    }

    /// A fault that waits for its call.
    ///
    /// @param retryAfterSeconds only for [Fault#THROTTLE]
    public record Planned(String method, Fault fault, int times, int retryAfterSeconds) {
        boolean meets(String called) {
            return method.equals(called) || (method.equals(ANY) && !called.equals("getUpdates"));
        }

        Planned once() {
            return new Planned(method, fault, times - 1, retryAfterSeconds);
        }
    }
}
