package org.imagetoimageai.sandbox.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One chat of any kind and the messages in it. Guarded by the [Monitor].
abstract sealed class Room permits Conversation, Gathering {
    private static final Duration ACTION_SHOWS = Duration.ofSeconds(5);
    private static final int REMEMBERED_PRESSES = 1_000;

    private int lastId;
    private String action = "";
    private Instant actionEnds = Instant.EPOCH;
    private final NavigableMap<Integer, ChatMessage> messages = new TreeMap<>();
    private final Deque<Press> presses = new ArrayDeque<>();

    abstract long id();

    /// As [Chat](https://core.telegram.org/bots/api#chat).
    abstract ObjectNode chat();

    /// Whether the bot may look and edit here at all.
    abstract void requireReachable();

    /// Whether the bot may send such a thing here.
    abstract void requireSending(Medium medium);

    /// The thread a message of the bot goes to when it asks for this one.
    abstract @Nullable Integer thread(@Nullable Integer wanted);

    ChatMessage add(IntFunction<ChatMessage> message) {
        var added = message.apply(++lastId);
        messages.put(added.id(), added);
        if (added.fromBot()) {
            action = "";
        }
        return added;
    }

    void replace(ChatMessage message) {
        messages.put(message.id(), message);
    }

    void remove(int id) {
        messages.remove(id);
    }

    Optional<ChatMessage> find(int id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Nullable
    ChatMessage get(@Nullable Integer id) {
        return id == null ? null : messages.get(id);
    }

    List<ChatMessage> messages() {
        return List.copyOf(messages.values());
    }

    void show(String newAction, Instant now) {
        action = newAction;
        actionEnds = now.plus(ACTION_SHOWS);
    }

    String action(Instant now) {
        return now.isBefore(actionEnds) ? action : "";
    }

    void remember(Press press) {
        presses.addLast(press);
        if (presses.size() > REMEMBERED_PRESSES) {
            presses.removeFirst();
        }
    }

    Optional<Press> press(String queryId) {
        return presses.stream().filter(press -> press.queryId().equals(queryId)).findFirst();
    }

    List<Press> presses() {
        return List.copyOf(presses);
    }

    enum Medium {
        TEXT("text messages"),
        PHOTO("photos"),
        DOCUMENT("documents");

        private final String words;

        Medium(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
