package org.imagetoimageai.sandbox.telegram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// Everybody with an account. Accounts are added under the [Monitor] and looked up anywhere.
final class People {
    private static final long FIRST_ID = 5_000_000_001L;

    private final Map<Long, Conversation> byId = new ConcurrentSkipListMap<>();

    Conversation add(String firstName, String username, String language) {
        var id = FIRST_ID + byId.size();
        var conversation = new Conversation(new Profile(id, firstName, username, language));
        byId.put(id, conversation);
        return conversation;
    }

    Optional<Conversation> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Conversation> all() {
        return List.copyOf(byId.values());
    }
}
