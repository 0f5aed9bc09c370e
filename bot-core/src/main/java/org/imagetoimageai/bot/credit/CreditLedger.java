package org.imagetoimageai.bot.credit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who owns how many credits, and every movement that made it so.
///
/// Every movement names its [Cause]; a repeat of a known cause moves nothing and answers as the first time did. A cause
/// used for two different movements is refused with an exception, and so is an amount of zero.
///
/// Each call takes part in the caller's transaction, if there is one, and keeps the purse locked until that ends.
@Service
public class CreditLedger {

    private final Purses purses;
    private final Clock clock;

    CreditLedger(Purses purses, Clock clock) {
        this.purses = purses;
        this.clock = clock;
    }

    /// Opens a purse with nothing in it. One that is open stays as it is.
    @Transactional
    public void open(PurseId purse) {
        purses.open(purse.key(), clock.instant());
    }

    /// Adds credits to an open purse.
    @Transactional
    public Movement grant(PurseId purse, Credits credits, Cause cause) {
        return movement(purses.grant(purse.key(), credits.value(), cause.text(), clock.instant()));
    }

    /// Takes credits out of an open purse because what paid for them was taken back. The only movement that may leave
    /// less than zero.
    @Transactional
    public Movement clawBack(PurseId purse, Credits credits, Cause cause) {
        return movement(purses.clawBack(purse.key(), credits.value(), cause.text(), clock.instant()));
    }

    /// Sets credits aside, in the transaction that stores what they are for: a hold without its request would be a
    /// leak.
    ///
    /// @param cause     names the hold from here on
    /// @param expiresAt when the hold is given up unless it was released before; it may still be captured until the
    ///                  sweep has found it
    @Transactional(propagation = MANDATORY)
    public HoldOutcome hold(PurseId purse, Credits price, Cause cause, Instant expiresAt) {
        return purses.hold(purse.key(), price.value(), cause.text(), expiresAt, clock.instant())
                .toOutcome();
    }

    /// Spends a part of a hold, once for each `cause`: a hold for two pictures is captured twice, a picture at a time.
    /// Never more in sum than was held; that is refused with an exception, as is a hold that was never placed.
    @Transactional
    public CaptureOutcome capture(Cause hold, Credits price, Cause cause) {
        var outcome = purses.capture(hold.text(), price.value(), cause.text(), clock.instant());
        return switch (outcome) {
            case "CAPTURED" -> new CaptureOutcome.Captured();
            case "ALREADY_CAPTURED" -> new CaptureOutcome.AlreadyCaptured();
            case "HOLD_GONE" -> new CaptureOutcome.HoldGone();
            default -> throw new IllegalStateException(outcome);
        };
    }

    /// Ends a hold and gives back what was not captured. A hold that has ended stays as it is.
    ///
    /// @return what came back when the hold ended
    @Transactional
    public Credits release(Cause hold) {
        return Credits.of(purses.release(hold.text(), clock.instant()));
    }

    /// A purse that was never opened has nothing.
    @Transactional(readOnly = true)
    public Balance balance(PurseId purse) {
        return purses.balance(purse.key());
    }

    /// The newest entries, newest first, with those of purses that were merged into this one.
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(PurseId purse, int limit) {
        return entries(purse, limit, Long.MAX_VALUE);
    }

    /// The newest entries before the one with this number, newest first.
    @Transactional(readOnly = true)
    public List<LedgerEntry> entries(PurseId purse, int limit, long before) {
        return purses.entries(purse.key(), before, limit).stream()
                .map(Purses.EntryRow::toEntry)
                .toList();
    }

    private static Movement movement(boolean moved) {
        return moved ? Movement.MOVED : Movement.REPEATED;
    }
}
