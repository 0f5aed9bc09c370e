package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The ledger and a plain model do the same random things and must always say the same. More with `-Dledger.seeds=1000
/// -Dledger.operations=1000000`.
class LedgerAgainstModelTest {

    private static final int SEEDS = Integer.getInteger("ledger.seeds", 100);
    private static final int OPERATIONS = Integer.getInteger("ledger.operations", 10_000);

    @RegisterExtension
    static final Core core = Core.of("credit");

    @Test
    void everyAnswerAndEverySumIsTheModels() {
        for (var seed = 0; seed < SEEDS; seed++) {
            new Run(seed).play(OPERATIONS / SEEDS);
        }
    }

    /// One seed: three purses nobody else uses, with few causes, so that repeats are frequent.
    private static final class Run {

        private static final int PURSES = 3;

        private final int seed;
        private final Random random;
        private final CreditLedger ledger = core.get(CreditLedger.class);
        private final List<PurseId> purses;
        private final List<HoldCall> holds = new ArrayList<>();
        private LedgerModel model = new LedgerModel();
        private int step;

        private record HoldCall(int purse, long amount, Cause cause, Instant until) {}

        Run(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            var fresh = new TestPurses(core);
            this.purses = IntStream.range(0, PURSES)
                    .mapToObj(i -> fresh.withBalance(0))
                    .toList();
        }

        void play(int steps) {
            try {
                for (step = 0; step < steps; step++) {
                    if (random.nextInt(20) == 0) {
                        crash();
                    } else {
                        act();
                    }
                    checkBalance(step % PURSES);
                }
                IntStream.range(0, PURSES).forEach(this::checkBalance);
                checkJournal();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", step " + step + ": " + e.getMessage(), e);
            }
        }

        /// Does a few things in one transaction and loses them all.
        private void crash() {
            var before = model.copy();
            var holdsBefore = List.copyOf(holds);
            assertThatThrownBy(() -> core.inTransaction(() -> {
                        IntStream.range(0, 1 + random.nextInt(3)).forEach(i -> act());
                        throw new Crash();
                    }))
                    .isInstanceOf(Crash.class);
            model = before;
            holds.clear();
            holds.addAll(holdsBefore);
        }

        private void act() {
            switch (random.nextInt(12)) {
                case 0, 1 -> grant();
                case 2 -> clawBack();
                case 3, 4, 5 -> hold();
                case 6, 7, 8 -> capture();
                case 9 -> release();
                case 10 -> repeatAHold();
                default -> letTimePass();
            }
        }

        private void grant() {
            var purse = random.nextInt(PURSES);
            var number = random.nextInt(40);
            var cause = cause("grant", purse, number);
            assertThat(ledger.grant(purses.get(purse), Credits.of(1 + number), cause))
                    .isEqualTo(model.grant(purse, 1 + number, cause));
        }

        private void clawBack() {
            var purse = random.nextInt(PURSES);
            var number = random.nextInt(40);
            var cause = cause("claw-back", purse, number);
            assertThat(ledger.clawBack(purses.get(purse), Credits.of(1 + number), cause))
                    .isEqualTo(model.clawBack(purse, 1 + number, cause));
        }

        private void hold() {
            var call = new HoldCall(
                    random.nextInt(PURSES),
                    1 + random.nextInt(12),
                    cause("hold", holds.size(), step),
                    core.clock().instant().plusSeconds(random.nextInt(600)));
            if (place(call) instanceof HoldOutcome.Held) {
                holds.add(call);
            }
        }

        private void repeatAHold() {
            if (!holds.isEmpty()) {
                place(someHold());
            }
        }

        private HoldOutcome place(HoldCall call) {
            var outcome = core.inTransaction(
                    () -> ledger.hold(purses.get(call.purse()), Credits.of(call.amount()), call.cause(), call.until()));
            assertThat(outcome)
                    .isEqualTo(model.hold(
                            call.purse(),
                            call.amount(),
                            call.cause(),
                            call.until().getEpochSecond()));
            return outcome;
        }

        private void capture() {
            if (holds.isEmpty()) {
                return;
            }
            var hold = someHold();
            var number = random.nextInt(4);
            var amount = 1 + number;
            var cause = new Cause("picture", hold.cause().id() + "." + number);
            if (model.isTooMuch(hold.cause(), amount, cause)) {
                refuseTooMuch(hold, amount, cause);
                return;
            }
            assertThat(ledger.capture(hold.cause(), Credits.of(amount), cause))
                    .isEqualTo(model.capture(hold.cause(), amount, cause));
        }

        /// Not within a transaction, which the refusal would end.
        private void refuseTooMuch(HoldCall hold, long amount, Cause cause) {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                assertThatThrownBy(() -> ledger.capture(hold.cause(), Credits.of(amount), cause))
                        .isInstanceOf(DataIntegrityViolationException.class);
            }
        }

        private void release() {
            if (!holds.isEmpty()) {
                var hold = someHold().cause();
                assertThat(ledger.release(hold)).isEqualTo(model.release(hold));
            }
        }

        private void letTimePass() {
            core.clock().advance(Duration.ofSeconds(random.nextInt(120)));
            core.get(AbandonedHolds.class).run();
            model.releaseExpired(core.clock().instant().getEpochSecond());
        }

        private HoldCall someHold() {
            return holds.get(random.nextInt(holds.size()));
        }

        private Cause cause(String kind, int one, int other) {
            return new Cause(kind, purses.getFirst().owner() + "." + one + "." + other);
        }

        private void checkBalance(int purse) {
            assertThat(ledger.balance(purses.get(purse))).isEqualTo(model.balance(purse));
        }

        private void checkJournal() {
            assertThat(core.get(Purses.class).discrepancies()).isEmpty();
            for (var purse : purses) {
                var balance = ledger.balance(purse);
                var entries = ledger.entries(purse, Integer.MAX_VALUE);
                assertThat(sum(entries, true)).isEqualTo(balance.posted());
                assertThat(sum(entries, false)).isEqualTo(-balance.held());
            }
        }

        private static long sum(List<LedgerEntry> entries, boolean owned) {
            return entries.stream()
                    .filter(entry -> switch (entry.kind()) {
                        case WELCOME, GRANT, SPENT, CLAWED_BACK -> owned;
                        case HELD -> !owned;
                        case RELEASED, EXPIRED -> false;
                    })
                    .mapToLong(LedgerEntry::amount)
                    .sum();
        }
    }

    private static final class Crash extends RuntimeException {}
}
