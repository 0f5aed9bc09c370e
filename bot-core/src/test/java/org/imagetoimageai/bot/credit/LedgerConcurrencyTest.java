package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.credit.TestPurses.cause;
import static org.imagetoimageai.bot.testing.AtOnce.atOnce;

import java.util.stream.IntStream;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.imagetoimageai.bot.credit.CaptureOutcome.AlreadyCaptured;
import org.imagetoimageai.bot.credit.CaptureOutcome.Captured;
import org.imagetoimageai.bot.credit.CaptureOutcome.HoldGone;
import org.imagetoimageai.bot.credit.HoldOutcome.Held;
import org.imagetoimageai.bot.credit.HoldOutcome.TooLittle;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerConcurrencyTest {

    private static final int CALLERS = 20;

    @RegisterExtension
    static final Core core = Core.of("credit");

    private final TestPurses purses = new TestPurses(core);
    private final CreditLedger ledger = purses.ledger();

    @AfterEach
    void everySumStillEqualsTheJournal() {
        assertThat(core.get(Purses.class).discrepancies()).isEmpty();
    }

    @Test
    void sixtyAtOnceHoldExactlyWhatTwentyFiveCanAfford() {
        var purse = purses.withBalance(100);

        var outcomes = atOnce(60, i -> purses.hold(purse, 4, cause("request")));

        assertThat(outcomes).filteredOn(Held.class::isInstance).hasSize(25);
        assertThat(outcomes).filteredOn(new TooLittle(Credits.ZERO)::equals).hasSize(35);
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(100, 100));
    }

    @Test
    void opensAPurseOnce() {
        var owner = TestPurses.somebody();

        atOnce(CALLERS, i -> purses.withBalance(owner, 1));

        assertThat(ledger.balance(PurseId.of(owner))).isEqualTo(new Balance(CALLERS, 0));
    }

    @Test
    void grantsOnceForTheSameCause() {
        var purse = purses.withBalance(0);
        var cause = cause("gift");

        var movements = atOnce(CALLERS, i -> ledger.grant(purse, Credits.of(5), cause));

        assertThat(movements).filteredOn(Movement.MOVED::equals).hasSize(1);
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(5, 0));
    }

    @Test
    void clawsBackOnceForTheSameCause() {
        var purse = purses.withBalance(5);
        var cause = cause("refund");

        var movements = atOnce(CALLERS, i -> ledger.clawBack(purse, Credits.of(5), cause));

        assertThat(movements).filteredOn(Movement.MOVED::equals).hasSize(1);
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(0, 0));
    }

    @Test
    void holdsOnceForTheSameCauseAndAlwaysAnswersAsTheFirstTime() {
        var purse = purses.withBalance(10);
        var cause = cause("request");

        var outcomes = atOnce(CALLERS, i -> purses.hold(purse, 4, cause));
        purses.held(purse, 5);

        assertThat(outcomes).containsOnly(new Held(Credits.of(6)));
        assertThat(purses.hold(purse, 4, cause)).isEqualTo(new Held(Credits.of(6)));
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(10, 9));
    }

    @Test
    void capturesOnceForTheSamePicture() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 8);
        var picture = cause("picture");

        var outcomes = atOnce(CALLERS, i -> ledger.capture(hold, Credits.of(4), picture));

        assertThat(outcomes).filteredOn(Captured.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(AlreadyCaptured.class::isInstance).hasSize(CALLERS - 1);
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(6, 4));
    }

    @Test
    void releasesOnce() {
        var purse = purses.withBalance(10);
        var hold = purses.held(purse, 8);

        var answers = atOnce(CALLERS, i -> ledger.release(hold));

        assertThat(answers).containsOnly(Credits.of(8));
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(10, 0));
    }

    @Test
    void eitherCapturesOrReleasesWhenBothComeAtOnce() {
        for (var round = 0; round < 50; round++) {
            var purse = purses.withBalance(4);
            var hold = purses.held(purse, 4);

            var answers = atOnce(
                    2, i -> i == 0 ? ledger.capture(hold, Credits.of(4), cause("picture")) : ledger.release(hold));

            var left = answers.getFirst().equals(new Captured()) ? 0 : 4;
            assertThat(answers.getFirst()).isInstanceOfAny(Captured.class, HoldGone.class);
            assertThat(answers.getLast()).as("round %d", round).isEqualTo(Credits.of(left));
            assertThat(ledger.balance(purse)).as("round %d", round).isEqualTo(new Balance(left, 0));
        }
    }

    @Test
    void losesNothingWhenAccountsAreMergedAmidstEverythingElse() {
        for (var round = 0; round < 10; round++) {
            var from = TestPurses.somebody();
            var to = TestPurses.somebody();
            var purse = purses.withBalance(from, 100);
            var holds =
                    IntStream.range(0, 30).mapToObj(i -> purses.held(purse, 2)).toList();
            purses.withBalance(to, 100);

            atOnce(32, i -> switch (i) {
                case 30 -> merge(from, to);
                case 31 -> purses.hold(PurseId.of(to), 50, cause("request"));
                default ->
                    i % 3 == 0
                            ? ledger.capture(holds.get(i), Credits.of(2), cause("picture"))
                            : i % 3 == 1 ? ledger.release(holds.get(i)) : purses.hold(purse, 1, cause("request"));
            });

            assertThat(ledger.balance(purse)).isEqualTo(ledger.balance(PurseId.of(to)));
            assertThat(ledger.balance(purse)).as("round %d", round).isEqualTo(new Balance(180, 80));
        }
    }

    private static PersonalData merge(AccountId from, AccountId to) {
        var data = core.get(CreditData.class);
        data.merge(from, to);
        return data;
    }
}
