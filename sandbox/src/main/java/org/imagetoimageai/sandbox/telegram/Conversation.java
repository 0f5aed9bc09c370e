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

/// The private chat of one person with the bot. Guarded by the [Monitor].
final class Conversation {
    private static final Duration ACTION_SHOWS = Duration.ofSeconds(5);
    private static final int REMEMBERED_PRESSES = 1_000;

    private Profile profile;
    private boolean started;
    private boolean blocked;
    private int lastId;
    private int pressCount;
    private String action = "";
    private Instant actionEnds = Instant.EPOCH;
    private final NavigableMap<Integer, ChatMessage> messages = new TreeMap<>();
    private final Deque<Press> presses = new ArrayDeque<>();

    Conversation(Profile profile) {
        this.profile = profile;
    }

    Profile profile() {
        return profile;
    }

    void speak(String language) {
        profile = profile.speaking(language);
    }

    boolean isStarted() {
        return started;
    }

    boolean isBlocked() {
        return blocked;
    }

    void open() {
        started = true;
    }

    void block(boolean now) {
        blocked = now;
    }

    /// Only to somebody who once wrote and has not blocked the bot, see
    /// [Bots FAQ](https://core.telegram.org/bots/faq) and [Features](https://core.telegram.org/bots/features).
    void requireReachable() {
        if (blocked) {
            throw Refusal.forbidden("bot was blocked by the user");
        }
        if (!started) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
    }

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

    int nextPress() {
        return ++pressCount;
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
}
