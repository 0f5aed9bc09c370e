package org.imagetoimageai.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.junit.jupiter.api.Test;

/// Every decision on the way of a result into a shared place, played through with everything that can change in
/// between, and judged by what stands there in the end.
class AudienceTest {

    private static final int CASES = 100_000;
    private static final long SEED = 20_261_125;
    private static final List<KeyedHash> PLACES = List.of(place(1), place(2), place(3));

    @Test
    void letsNothingStandInAWiderPlaceThanAskedWhateverChangesMeanwhile() {
        var random = new Random(SEED);
        var posted = 0;
        var withdrawn = 0;
        for (var step = 0; step < CASES; step++) {
            var world = new Case(random);
            world.deliver();
            assertThat(world.standing)
                    .as("seed %d, step %d: %s", SEED, step, world)
                    .isSubsetOf(world.allowedAtTheEnd());
            assertThat(world.wordsReadIn)
                    .as("seed %d, step %d: %s", SEED, step, world)
                    .isSubsetOf(world.openly ? world.askedIn.stream().toList() : List.of());
            posted += world.sent ? 1 : 0;
            withdrawn += world.sent && world.standing.isEmpty() ? 1 : 0;
        }
        assertThat(posted).as("posts that were sent").isGreaterThan(CASES / 20);
        assertThat(withdrawn).as("posts that were withdrawn").isGreaterThan(CASES / 50);
    }

    @Test
    void narrowsAndNeverWidens() {
        var here = Optional.of(place(1));

        assertThat(Audience.of(Visibility.HERE, here, false)).isEqualTo(Visibility.HERE);
        assertThat(Audience.of(Visibility.EVERYONE, here, false)).isEqualTo(Visibility.HERE);
        assertThat(Audience.of(Visibility.HERE, here, true)).isEqualTo(Visibility.PRIVATE);
        assertThat(Audience.of(Visibility.EVERYONE, Optional.empty(), false)).isEqualTo(Visibility.PRIVATE);
        assertThat(Audience.post(Visibility.HERE, here, true)).isEqualTo(here);
        assertThat(Audience.post(Visibility.HERE, here, false)).isEmpty();
        assertThat(Audience.post(Visibility.PRIVATE, here, true)).isEmpty();
    }

    private static KeyedHash place(int number) {
        var bytes = new byte[32];
        bytes[0] = (byte) number;
        return KeyedHash.ofBytes(bytes);
    }

    /// One request and what happens around it.
    private static final class Case {

        final Visibility chosen;
        final Optional<KeyedHash> askedIn;
        final boolean keepsPrivate;
        final boolean openly;
        final Optional<KeyedHash> onlySeenIn;
        final List<Change> changes;

        /// The place that the share names, as long as there is one.
        Optional<KeyedHash> share = Optional.empty();

        boolean deleted;
        boolean takenBack;

        /// By the place, before the post was registered there.
        boolean closed;

        boolean isOver;
        boolean sent;
        final Set<KeyedHash> standing = new HashSet<>();
        final Set<KeyedHash> wordsReadIn = new HashSet<>();

        Case(Random random) {
            chosen = Visibility.values()[random.nextInt(3)];
            askedIn = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(random));
            keepsPrivate = random.nextInt(4) == 0;
            openly = random.nextBoolean();
            onlySeenIn = random.nextInt(3) == 0 ? Optional.of(any(random)) : Optional.empty();
            changes = List.of(change(random), change(random), change(random));
        }

        private static KeyedHash any(Random random) {
            return PLACES.get(random.nextInt(PLACES.size()));
        }

        private static Change change(Random random) {
            return Change.values()[random.nextInt(Change.values().length)];
        }

        /// As `ReturnAddresses`, `SharingDesk`, `ParcelBook` and `Withdrawals` do it, with a change after each step.
        void deliver() {
            var visibility = Audience.of(chosen, askedIn, keepsPrivate);
            var address = visibility == Visibility.PRIVATE ? Optional.<KeyedHash>empty() : askedIn;
            var maySee = address.filter(
                            place -> onlySeenIn.isEmpty() || onlySeenIn.get().equals(place))
                    .isPresent();
            share = Audience.post(visibility, address, maySee);
            var to = share;
            happens(changes.get(0));
            if (to.isPresent() && Audience.mayStand(to.get(), share, closed)) {
                send(to.get());
            }
            isOver = true;
            happens(changes.get(2));
        }

        private void send(KeyedHash to) {
            sent = true;
            if (Audience.readsPrompt(openly, askedIn.orElseThrow(), to)) {
                wordsReadIn.add(to);
            }
            happens(changes.get(1));
            if (Audience.mayStand(to, share, closed)) {
                standing.add(to);
            }
        }

        private void happens(Change change) {
            switch (change) {
                case NOTHING -> {}
                case CLOSED -> closed |= !isOver;
                case UNSHARED -> goesAway();
                case DELETED -> {
                    deleted = true;
                    goesAway();
                }
                case SHARED_ELSEWHERE -> {
                    goesAway();
                    share = deleted ? Optional.empty() : Optional.of(PLACES.getLast());
                }
            }
        }

        /// Registered posts are withdrawn in the very transaction.
        private void goesAway() {
            takenBack = true;
            share = Optional.empty();
            standing.clear();
        }

        Set<KeyedHash> allowedAtTheEnd() {
            if (closed) {
                return Set.of();
            }
            var isWide = chosen != Visibility.PRIVATE && !keepsPrivate;
            var mayBeSeen = onlySeenIn.isEmpty() || onlySeenIn.equals(askedIn);
            return isWide && mayBeSeen && !takenBack && !deleted
                    ? Set.copyOf(askedIn.stream().toList())
                    : share.equals(askedIn) ? Set.copyOf(share.stream().toList()) : Set.of();
        }

        @Override
        public String toString() {
            return chosen + " asked in " + askedIn.map(PLACES::indexOf) + " closed " + keepsPrivate + " only in "
                    + onlySeenIn.map(PLACES::indexOf) + " " + changes;
        }

        private enum Change {
            NOTHING,
            CLOSED,
            UNSHARED,
            DELETED,
            SHARED_ELSEWHERE
        }
    }
}
