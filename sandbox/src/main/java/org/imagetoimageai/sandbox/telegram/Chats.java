package org.imagetoimageai.sandbox.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Every chat there is. Added to under the [Monitor] and looked up anywhere.
final class Chats {
    private static final long FIRST_GROUP = -4_000_000_001L;
    private static final long FIRST_SUPERGROUP = -1_002_000_000_001L;

    private final People people;
    private final Map<Long, Gathering> gatherings = new ConcurrentSkipListMap<>();
    private final AtomicInteger count = new AtomicInteger();

    Chats(People people) {
        this.people = people;
    }

    Gathering open(Gathering.Kind kind, String title, String username) {
        var number = count.getAndIncrement();
        var id = (kind == Gathering.Kind.GROUP ? FIRST_GROUP : FIRST_SUPERGROUP) - number;
        var gathering = new Gathering(id, kind, title, username);
        gatherings.put(id, gathering);
        return gathering;
    }

    List<Gathering> gatherings() {
        return List.copyOf(new ArrayList<>(gatherings.values()).reversed());
    }

    Optional<Gathering> gathering(long id) {
        return Optional.ofNullable(gatherings.get(id));
    }

    Optional<Room> find(long id) {
        return people.find(id).<Room>map(chat -> chat).or(() -> gathering(id));
    }

    Stream<Room> all() {
        return Stream.concat(people.all().stream(), gatherings.values().stream());
    }

    /// The chat a call names by `chat_id`, a number or the `@username` of a supergroup or channel.
    Room of(Parameters call) {
        var name = call.text("chat_id").orElse("").trim();
        if (name.isEmpty()) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return named(name);
    }

    /// The same for a name from elsewhere in a call.
    Room named(String name) {
        return (name.startsWith("@") ? byUsername(name.substring(1)) : byNumber(name))
                .filter(room -> !(room instanceof Gathering gone && isGone(gone)))
                .orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    private Optional<Room> byNumber(String name) {
        try {
            return find(Long.parseLong(name));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Room> byUsername(String username) {
        return gatherings.values().stream()
                .filter(chat -> !username.isEmpty() && chat.username().equalsIgnoreCase(username))
                .<Room>map(chat -> chat)
                .findFirst();
    }

    private static boolean isGone(Gathering gathering) {
        return gathering.isDeleted() && gathering.kind() != Gathering.Kind.GROUP;
    }
}
