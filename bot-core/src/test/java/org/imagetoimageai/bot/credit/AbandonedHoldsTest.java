package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.credit.TestPurses.AN_HOUR;
import static org.imagetoimageai.bot.credit.TestPurses.cause;

import java.time.Duration;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.credit.CaptureOutcome.Captured;
import org.imagetoimageai.bot.credit.CaptureOutcome.HoldGone;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AbandonedHoldsTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    static final Core core = Core.of("credit");

    private final TestPurses purses = new TestPurses(core);
    private final CreditLedger ledger = purses.ledger();
    private final AbandonedHolds sweep = core.get(AbandonedHolds.class);

    @AfterEach
    void everySumStillEqualsTheJournal() {
        assertThat(core.get(Purses.class).discrepancies()).isEmpty();
    }

    @Test
    void looksOftenEnoughToBeDoneWithinAMinute() {
        assertThat(sweep.every()).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void givesBackAHoldWhenItsTimeIsOverAndNoSooner() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 8);
        ledger.capture(hold, Credits.of(3), cause("picture"));

        core.clock().advance(AN_HOUR.minus(A_SECOND));
        sweep.run();
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(7, 5));

        core.clock().advance(A_SECOND);
        sweep.run();
        sweep.run();
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(7, 0));
        assertThat(ledger.entries(purse, 1).getFirst().kind()).isEqualTo(LedgerEntry.Kind.EXPIRED);
        assertThat(ledger.capture(hold, Credits.of(3), cause("picture"))).isEqualTo(new HoldGone());
        assertThat(ledger.release(hold)).isEqualTo(Credits.of(5));
    }

    @Test
    void takesALatePictureAsLongAsTheHoldIsThere() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 8);
        core.clock().advance(AN_HOUR.plus(A_SECOND));

        assertThat(ledger.capture(hold, Credits.of(8), cause("picture"))).isEqualTo(new Captured());

        sweep.run();
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(2, 0));
    }

    @Test
    void givesBackMoreThanOneBatch() {
        var purse = purses.withBalance(250);
        IntStream.range(0, 250).forEach(i -> purses.held(purse, 1));
        core.clock().advance(AN_HOUR);

        sweep.run();

        assertThat(ledger.balance(purse)).isEqualTo(new Balance(250, 0));
    }

    @Test
    void passesOverAPurseThatIsBusyAndComesBack() {
        var purse = purses.withBalance(10);
        purses.held(purse, 8);
        core.clock().advance(AN_HOUR);

        core.inTransaction(() -> {
            ledger.grant(purse, Credits.of(1), cause("gift"));
            return inAnotherThread(sweep);
        });
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(11, 8));

        sweep.run();
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(11, 0));
    }

    private static Thread inAnotherThread(AbandonedHolds sweep) {
        var thread = Thread.ofVirtual().start(sweep::run);
        try {
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return thread;
    }
}
