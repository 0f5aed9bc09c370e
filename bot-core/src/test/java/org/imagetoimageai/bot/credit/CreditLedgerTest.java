package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagetoimageai.bot.credit.TestPurses.cause;

import org.imagetoimageai.bot.credit.CaptureOutcome.AlreadyCaptured;
import org.imagetoimageai.bot.credit.CaptureOutcome.Captured;
import org.imagetoimageai.bot.credit.CaptureOutcome.HoldGone;
import org.imagetoimageai.bot.credit.HoldOutcome.Blocked;
import org.imagetoimageai.bot.credit.HoldOutcome.Held;
import org.imagetoimageai.bot.credit.HoldOutcome.TooLittle;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.IllegalTransactionStateException;

class CreditLedgerTest {

    @RegisterExtension
    static final Core core = Core.of("credit");

    private final TestPurses purses = new TestPurses(core);
    private final CreditLedger ledger = purses.ledger();

    @AfterEach
    void everySumStillEqualsTheJournal() {
        assertThat(core.get(Purses.class).discrepancies()).isEmpty();
    }

    @Test
    void holdsWhatIsThere() {
        var purse = purses.withBalance(10);

        var outcome = purses.hold(purse, 4, cause("request"));

        assertThat(outcome).isEqualTo(new Held(Credits.of(6)));
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(10, 4));
    }

    @Test
    void refusesToHoldMoreThanIsAvailable() {
        var purse = purses.withBalance(10);
        purses.held(purse, 7);

        var outcome = purses.hold(purse, 4, cause("request"));

        assertThat(outcome).isEqualTo(new TooLittle(Credits.of(3)));
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(10, 7));
    }

    @Test
    void holdsOnlyInTheTransactionOfWhatItIsFor() {
        var purse = purses.withBalance(10);

        assertThatThrownBy(() -> ledger.hold(
                        purse, Credits.of(1), cause("request"), core.clock().instant()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aPurseThatWasNeverOpenedHasNothing() {
        var purse = PurseId.of(TestPurses.somebody());

        assertThat(ledger.balance(purse)).isEqualTo(new Balance(0, 0));
        assertThat(ledger.entries(purse, 10)).isEmpty();
        assertThat(purses.hold(purse, 1, cause("request"))).isEqualTo(new TooLittle(Credits.ZERO));
        assertThatThrownBy(() -> ledger.grant(purse, Credits.of(1), cause("gift")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("No purse was opened");
    }

    @Test
    void takesAHoldPictureByPicture() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 8);

        assertThat(ledger.capture(hold, Credits.of(4), cause("picture"))).isEqualTo(new Captured());
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(6, 4));
        assertThat(ledger.capture(hold, Credits.of(4), cause("picture"))).isEqualTo(new Captured());
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(2, 0));
        assertThat(ledger.release(hold)).isEqualTo(Credits.ZERO);
    }

    @Test
    void neverTakesMoreThanWasHeld() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 8);
        ledger.capture(hold, Credits.of(4), cause("picture"));

        assertThatThrownBy(() -> ledger.capture(hold, Credits.of(5), cause("picture")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("never_more_than_held");

        assertThat(ledger.balance(purse)).isEqualTo(new Balance(6, 4));
    }

    @Test
    void givesBackWhatWasNotTaken() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 8);
        ledger.capture(hold, Credits.of(4), cause("picture"));

        assertThat(ledger.release(hold)).isEqualTo(Credits.of(4));

        assertThat(ledger.balance(purse)).isEqualTo(new Balance(6, 0));
        assertThat(ledger.release(hold)).isEqualTo(Credits.of(4));
        assertThat(ledger.capture(hold, Credits.of(4), cause("picture"))).isEqualTo(new HoldGone());
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(6, 0));
    }

    @Test
    void knowsAPictureThatWasPaidEvenAfterTheHoldHasEnded() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 8);
        var picture = cause("picture");
        ledger.capture(hold, Credits.of(4), picture);
        ledger.release(hold);

        assertThat(ledger.capture(hold, Credits.of(4), picture)).isEqualTo(new AlreadyCaptured());
    }

    @Test
    void onlyAClawBackGoesBelowZeroAndThenNothingCanBeHeld() {
        var purse = purses.withBalance(10);
        purses.held(purse, 8);

        assertThat(ledger.clawBack(purse, Credits.of(10), cause("refund"))).isEqualTo(Movement.MOVED);

        assertThat(ledger.balance(purse)).isEqualTo(new Balance(0, 8));
        assertThat(purses.hold(purse, 1, cause("request"))).isEqualTo(new Blocked(-8));
        ledger.grant(purse, Credits.of(9), cause("gift"));
        assertThat(purses.hold(purse, 1, cause("request"))).isEqualTo(new Held(Credits.ZERO));
    }

    @Test
    void capturesAHoldThatAClawBackOvertook() {
        var purse = purses.withBalance(8);
        var hold = purses.held(purse, 8);
        ledger.clawBack(purse, Credits.of(8), cause("refund"));

        assertThat(ledger.capture(hold, Credits.of(8), cause("picture"))).isEqualTo(new Captured());
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(-8, 0));
    }

    @Test
    void refusesACauseThatStandsForSomethingElse() {
        var purse = purses.withBalance(10);
        var cause = cause("request");
        purses.hold(purse, 4, cause);

        assertThatThrownBy(() -> ledger.capture(cause, Credits.of(4), cause))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("stands for something else");
        assertThatThrownBy(() -> purses.hold(purse, 5, cause)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> purses.hold(purses.withBalance(10), 4, cause))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesToMoveNothing() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 4);

        assertThatThrownBy(() -> ledger.grant(purse, Credits.ZERO, cause("gift")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> purses.hold(purse, 0, cause("request")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> ledger.capture(hold, Credits.ZERO, cause("picture")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesToTakeFromAHoldThatWasNeverPlaced() {
        assertThatThrownBy(() -> ledger.release(cause("request")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("No hold was placed");
    }

    @Test
    void leavesNothingBehindWhenTheCallerRollsBack() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 4);
        var cause = cause("request");

        assertThatThrownBy(() -> core.inTransaction(() -> {
                    ledger.capture(hold, Credits.of(4), cause("picture"));
                    ledger.hold(purse, Credits.of(4), cause, core.clock().instant());
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(ledger.balance(purse)).isEqualTo(new Balance(10, 4));
        assertThat(purses.hold(purse, 6, cause)).isEqualTo(new Held(Credits.ZERO));
    }
}
