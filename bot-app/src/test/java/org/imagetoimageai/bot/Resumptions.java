package org.imagetoimageai.bot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// How long after a process was ready each interrupted request moved on: its next call of the model came in, or its
/// card.
record Resumptions(List<Duration> sorted) {

    static Resumptions of(RealApplication application, List<Crowd> crowds, List<Restart> restarts) {
        var durations = new ArrayList<Duration>();
        for (var crowd : crowds) {
            // Of what was deleted nobody can tell any more when it arrived.
            for (var wish : crowd.wishes().stream()
                    .filter(one -> !one.errand().isTakenBack())
                    .toList()) {
                var calls = calls(application, wish);
                var cards = wish.arrivals();
                restarts.forEach(restart -> restart.resumed(calls, cards).ifPresent(durations::add));
            }
        }
        return new Resumptions(durations.stream().sorted().toList());
    }

    private static TreeSet<Instant> calls(RealApplication application, Wish wish) {
        var times = new TreeSet<Instant>();
        application.gemini().journal().calls().stream()
                .filter(call -> wish.isAskedBy(call.prompt()))
                .forEach(call -> times.add(call.at()));
        return times;
    }

    @Override
    public String toString() {
        if (sorted.isEmpty()) {
            return "nothing was interrupted";
        }
        return "%d resumptions, p50 %d ms, p95 %d ms, longest %d ms after the process was ready"
                .formatted(
                        sorted.size(),
                        at(0.5).toMillis(),
                        at(0.95).toMillis(),
                        sorted.getLast().toMillis());
    }

    private Duration at(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    /// @param killed when the process before was killed
    /// @param ended  when this one was
    record Restart(Instant killed, Instant ready, Instant ended) {

        /// Empty if the request was not under way when the process before was killed, or did not come to it this time.
        Optional<Duration> resumed(TreeSet<Instant> calls, TreeSet<Instant> cards) {
            var wasUnderWay = calls.lower(killed) != null && cards.lower(killed) == null;
            var signs = new TreeSet<>(calls);
            signs.addAll(cards);
            var next = signs.higher(killed);
            if (!wasUnderWay || next == null || next.isAfter(ended)) {
                return Optional.empty();
            }
            return Optional.of(next.isBefore(ready) ? Duration.ZERO : Duration.between(ready, next));
        }
    }
}
