package org.imagetoimageai.bot.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.credit.CaptureOutcome.AlreadyCaptured;
import org.imagetoimageai.bot.credit.CaptureOutcome.Captured;
import org.imagetoimageai.bot.credit.CaptureOutcome.HoldGone;
import org.imagetoimageai.bot.credit.HoldOutcome.Blocked;
import org.imagetoimageai.bot.credit.HoldOutcome.Held;
import org.imagetoimageai.bot.credit.HoldOutcome.TooLittle;

/// What the ledger should do, in maps and without a thought for speed, crashes or concurrency.
final class LedgerModel {

    private static final class Hold {
        final int purse;
        final long amount;
        final long expiresAt;
        final HoldOutcome answer;
        long captured;
        Optional<Long> returned = Optional.empty();

        Hold(int purse, long amount, long expiresAt, HoldOutcome answer) {
            this.purse = purse;
            this.amount = amount;
            this.expiresAt = expiresAt;
            this.answer = answer;
        }

        long rest() {
            return returned.isPresent() ? 0 : amount - captured;
        }
    }

    private final Map<Integer, Long> posted = new HashMap<>();
    private final Map<Cause, Hold> holds = new HashMap<>();
    private final List<Cause> known = new ArrayList<>();

    long posted(int purse) {
        return posted.getOrDefault(purse, 0L);
    }

    long held(int purse) {
        return holds.values().stream()
                .filter(hold -> hold.purse == purse)
                .mapToLong(Hold::rest)
                .sum();
    }

    Balance balance(int purse) {
        return new Balance(posted(purse), held(purse));
    }

    Movement grant(int purse, long amount, Cause cause) {
        return move(purse, amount, cause);
    }

    Movement clawBack(int purse, long amount, Cause cause) {
        return move(purse, -amount, cause);
    }

    private Movement move(int purse, long change, Cause cause) {
        if (known.contains(cause)) {
            return Movement.REPEATED;
        }
        known.add(cause);
        posted.merge(purse, change, Long::sum);
        return Movement.MOVED;
    }

    HoldOutcome hold(int purse, long amount, Cause cause, long expiresAt) {
        if (holds.containsKey(cause)) {
            return holds.get(cause).answer;
        }
        var available = balance(purse).available();
        if (available < 0) {
            return new Blocked(available);
        }
        if (available < amount) {
            return new TooLittle(Credits.of(available));
        }
        var answer = new Held(Credits.of(available - amount));
        holds.put(cause, new Hold(purse, amount, expiresAt, answer));
        return answer;
    }

    /// Whether a capture would take more than was held, which the ledger refuses with an exception.
    boolean isTooMuch(Cause hold, long amount, Cause cause) {
        var of = holds.get(hold);
        return !known.contains(cause) && of.returned.isEmpty() && of.rest() < amount;
    }

    CaptureOutcome capture(Cause hold, long amount, Cause cause) {
        var of = holds.get(hold);
        if (known.contains(cause)) {
            return new AlreadyCaptured();
        }
        if (of.returned.isPresent()) {
            return new HoldGone();
        }
        known.add(cause);
        of.captured += amount;
        posted.merge(of.purse, -amount, Long::sum);
        return new Captured();
    }

    Credits release(Cause hold) {
        var of = holds.get(hold);
        if (of.rest() > 0) {
            of.returned = Optional.of(of.rest());
        }
        return Credits.of(of.returned.orElse(0L));
    }

    void releaseExpired(long now) {
        holds.forEach((cause, hold) -> {
            if (hold.expiresAt <= now) {
                release(cause);
            }
        });
    }

    LedgerModel copy() {
        var copy = new LedgerModel();
        copy.posted.putAll(posted);
        copy.known.addAll(known);
        holds.forEach((cause, hold) -> {
            var same = new Hold(hold.purse, hold.amount, hold.expiresAt, hold.answer);
            same.captured = hold.captured;
            same.returned = hold.returned;
            copy.holds.put(cause, same);
        });
        return copy;
    }
}
