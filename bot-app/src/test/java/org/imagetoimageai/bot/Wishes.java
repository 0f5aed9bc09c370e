package org.imagetoimageai.bot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.imagetoimageai.sandbox.telegram.StoredFile;

/// What people asked for, as they would tell it themselves: for each picture, where they ever wanted it seen, and where
/// they want it seen now. Knows nothing of how the product decides.
final class Wishes {

    static final Pattern CANARY = Pattern.compile("kanari\\d+x");

    private final Map<String, Wish> byCanary = new ConcurrentHashMap<>();
    private final Map<String, Set<Wish>> byPicture = new ConcurrentHashMap<>();
    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final Set<String> takenDown = ConcurrentHashMap.newKeySet();
    private final AtomicInteger numbers = new AtomicInteger();
    private final EnumMap<Kind, AtomicInteger> counts = new EnumMap<>(Kind.class);
    private final AtomicInteger changes = new AtomicInteger();

    Wishes() {
        for (var kind : Kind.values()) {
            counts.put(kind, new AtomicInteger());
        }
    }

    /// What a case is about.
    enum Kind {
        ASKED_IN_DIRECT_MESSAGES,
        ASKED_PRIVATELY_IN_A_GROUP,
        ASKED_FOR_THE_GROUP,
        ASKED_AS_SETTINGS_SAY,
        ACTION_ON_A_PHOTO_IN_A_GROUP,
        UPLOAD_IN_A_GROUP,
        REPLY_TO_A_POST,
        SHARED,
        REPORTED,
        PERSONAL_COMMAND_IN_A_GROUP,
        BOT_REMOVED_MEANWHILE,
        GROUP_CLOSED_MEANWHILE
    }

    void count(Kind kind) {
        counts.get(kind).incrementAndGet();
    }

    /// Something was changed while a picture was on its way.
    void countChange() {
        changes.incrementAndGet();
    }

    int changes() {
        return changes.get();
    }

    int cases() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    Map<Kind, AtomicInteger> counts() {
        return counts;
    }

    /// A new wish of a person's, seen by nobody else so far.
    ///
    /// @param onlyIn the one place it can be seen in, if somebody else's picture goes into it
    Wish make(long owner, String when, Optional<SharedRoom> onlyIn) {
        var canary = "kanari" + numbers.incrementAndGet() + "x";
        var wish = new Wish(canary, owner, when, onlyIn);
        byCanary.put(canary, wish);
        return wish;
    }

    Optional<Wish> of(String canary) {
        return Optional.ofNullable(byCanary.get(canary));
    }

    /// The owner sees it: from now on it is known by its bytes.
    void seen(Wish wish, ChatMessage card) {
        card.photo()
                .ifPresent(photo -> byPicture
                        .computeIfAbsent(digest(photo), _ -> ConcurrentHashMap.newKeySet())
                        .add(wish));
    }

    /// Whose picture a message shows, by its bytes; none while its owner has not seen it.
    Set<Wish> shownBy(ChatMessage message) {
        return message.photo()
                .map(photo -> byPicture.getOrDefault(digest(photo), Set.of()))
                .orElse(Set.of());
    }

    void takenDown(ChatMessage review) {
        review.photo().ifPresent(photo -> takenDown.add(digest(photo)));
    }

    boolean isTakenDown(ChatMessage message) {
        return message.photo()
                .filter(photo -> takenDown.contains(digest(photo)))
                .isPresent();
    }

    boolean isTakenDown(Wish wish) {
        return takenDown.stream()
                .anyMatch(digest -> byPicture.getOrDefault(digest, Set.of()).contains(wish));
    }

    int countTakenDown() {
        return takenDown.size();
    }

    List<String> canaries(String words) {
        return CANARY.matcher(words).results().map(found -> found.group()).toList();
    }

    Stream<Wish> all() {
        return byCanary.values().stream();
    }

    private String digest(StoredFile photo) {
        return digests.computeIfAbsent(photo.id(), _ -> {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(photo.bytes()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// One picture that somebody asked for.
    static final class Wish {

        private final String canary;
        private final long owner;
        private final String when;
        private final Optional<SharedRoom> onlyIn;
        private final Set<SharedRoom> ever = ConcurrentHashMap.newKeySet();
        private final Set<SharedRoom> now = ConcurrentHashMap.newKeySet();
        private final Set<SharedRoom> words = ConcurrentHashMap.newKeySet();
        private final ConcurrentLinkedQueue<String> story = new ConcurrentLinkedQueue<>();
        private volatile boolean isUncertain;

        private Wish(String canary, long owner, String when, Optional<SharedRoom> onlyIn) {
            this.canary = canary;
            this.owner = owner;
            this.when = when;
            this.onlyIn = onlyIn;
        }

        String canary() {
            return canary;
        }

        long owner() {
            return owner;
        }

        Optional<SharedRoom> onlyIn() {
            return onlyIn;
        }

        /// The owner says that the people there may see it; noted before they say so.
        void wanted(SharedRoom room) {
            if (onlyIn.isEmpty() || onlyIn.get().equals(room)) {
                ever.add(room);
                now.add(room);
            }
            story.add("wanted in " + room);
        }

        /// The words stand there already, said by the owner themselves with that wish.
        void saidIn(SharedRoom room) {
            words.add(room);
        }

        /// The owner was told that nobody else sees it any more.
        void takenBack(String how) {
            now.clear();
            story.add(how);
        }

        /// Whether it is posted depends on who was faster; it may be, and need not.
        void isUncertain(String why) {
            isUncertain = true;
            story.add(why);
        }

        boolean wasEverWantedIn(SharedRoom room) {
            return ever.contains(room);
        }

        boolean isWantedIn(SharedRoom room) {
            return now.contains(room);
        }

        boolean maybeReadIn(SharedRoom room) {
            return words.contains(room);
        }

        Set<SharedRoom> mustStandIn() {
            return isUncertain ? Set.of() : Set.copyOf(now);
        }

        @Override
        public String toString() {
            return canary + " (" + when + ", " + story + ")";
        }
    }
}
