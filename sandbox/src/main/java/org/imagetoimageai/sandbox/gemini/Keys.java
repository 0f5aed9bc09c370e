package org.imagetoimageai.sandbox.gemini;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who may call, and what became of each: a key of the Developer API, or a project of Vertex AI. Safe for use by
/// several
/// threads.
public final class Keys {

    static final String FIRST = "sandbox-gemini-key";
    static final String PROJECT = "sandbox-project";

    private final Map<String, State> states = new LinkedHashMap<>(Map.of(FIRST, State.GOOD, PROJECT, State.GOOD));

    Keys() {}

    /// What a key is good for.
    public enum State {
        GOOD,
        /// Its quota is used up: 429.
        EXHAUSTED,
        /// Taken back: 400 for a key, 403 for a project.
        REVOKED
    }

    /// Makes the key known, or changes what it is good for. [GeminiEmulator#project] counts as a key here.
    public synchronized void set(String key, State state) {
        states.put(key, state);
    }

    /// As at the start: one key and one project, both good.
    public synchronized void reset() {
        states.clear();
        states.put(FIRST, State.GOOD);
        states.put(PROJECT, State.GOOD);
    }

    synchronized void admitKey(String key) {
        if (key.equals(PROJECT) || states.getOrDefault(key, State.REVOKED) == State.REVOKED) {
            throw Refusal.wrongKey();
        }
    }

    synchronized void admitProject(String project) {
        if (!project.equals(PROJECT) || states.get(project) == State.REVOKED) {
            throw Refusal.noPermission(project);
        }
    }

    synchronized void checkQuota(String key, String model, Duration retryAfter) {
        if (states.get(key) == State.EXHAUSTED) {
            throw Refusal.tooMany(model, retryAfter);
        }
    }
}
