package org.imagetoimageai.sandbox.gemini;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the emulator misbehave. A fault for a word goes before the next faults in line, these before a lasting one;
/// requests that are invalid by themselves meet none. Safe for use by several threads.
public final class Faults {

    private final Map<String, Fault> byWord = new LinkedHashMap<>();
    private final Deque<Fault> line = new ArrayDeque<>();
    private @Nullable Fault lasting;
    private Duration latency = Duration.ZERO;
    private Duration retryAfter = Duration.ofSeconds(2);

    Faults() {}

    /// The next calls meet this fault, after those that were lined up before.
    public synchronized void next(int calls, Fault fault) {
        line.addAll(Collections.nCopies(calls, fault));
    }

    /// All calls meet this fault until [#clear].
    public synchronized void always(Fault fault) {
        lasting = fault;
    }

    /// Calls whose prompt contains the word, in any case, meet this fault until [#clear].
    public synchronized void whenPromptContains(String word, Fault fault) {
        byWord.put(word.toLowerCase(Locale.ROOT), fault);
    }

    /// How long each call takes before anything is painted.
    public synchronized void latency(Duration duration) {
        latency = duration;
    }

    /// The delay that [Fault#RESOURCE_EXHAUSTED] asks for; 2 seconds unless set.
    public synchronized void retryAfter(Duration delay) {
        retryAfter = delay;
    }

    /// Back to health: no faults, no latency.
    public synchronized void clear() {
        byWord.clear();
        line.clear();
        lasting = null;
        latency = Duration.ZERO;
        retryAfter = Duration.ofSeconds(2);
    }

    synchronized Optional<Fault> take(String prompt) {
        var words = prompt.toLowerCase(Locale.ROOT);
        return byWord.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(line.poll()))
                .or(() -> Optional.ofNullable(lasting));
    }

    synchronized Duration latency() {
        return latency;
    }

    synchronized Duration retryAfter() {
        return retryAfter;
    }
}
