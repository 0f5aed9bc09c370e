package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagetoimageai.bot.credit.LedgerEntry.Kind.CLAWED_BACK;
import static org.imagetoimageai.bot.credit.LedgerEntry.Kind.GRANT;
import static org.imagetoimageai.bot.credit.LedgerEntry.Kind.HELD;
import static org.imagetoimageai.bot.credit.LedgerEntry.Kind.RELEASED;
import static org.imagetoimageai.bot.credit.LedgerEntry.Kind.SPENT;
import static org.imagetoimageai.bot.credit.TestPurses.cause;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerEntriesTest {

    @RegisterExtension
    static final Core core = Core.of("credit");

    private final TestPurses purses = new TestPurses(core);
    private final CreditLedger ledger = purses.ledger();

    @Test
    void explainEveryCreditNewestFirst() {
        var purse = purses.withBalance(20);
        var finished = purses.held(purse, 8);
        ledger.capture(finished, Credits.of(4), cause("picture"));
        ledger.release(finished);
        ledger.clawBack(purse, Credits.of(3), cause("refund"));
        purses.held(purse, 5);

        assertThat(ledger.entries(purse, 10))
                .extracting(LedgerEntry::kind, LedgerEntry::amount, LedgerEntry::causeKind, LedgerEntry::balance)
                .containsExactly(
                        Tuple.tuple(HELD, -5L, "request", 13L),
                        Tuple.tuple(CLAWED_BACK, -3L, "refund", 13L),
                        Tuple.tuple(RELEASED, 4L, "request", 16L),
                        Tuple.tuple(SPENT, -4L, "picture", 16L),
                        Tuple.tuple(GRANT, 20L, "test", 20L));
        assertThat(ledger.balance(purse).available()).isEqualTo(8);
    }

    @Test
    void showWhatAHoldStillSetsAside() {
        var purse = purses.withBalance(20);
        var hold = purses.held(purse, 8);
        ledger.capture(hold, Credits.of(3), cause("picture"));

        assertThat(ledger.entries(purse, 10))
                .extracting(LedgerEntry::kind, LedgerEntry::amount)
                .containsExactly(Tuple.tuple(SPENT, -3L), Tuple.tuple(HELD, -5L), Tuple.tuple(GRANT, 20L));
    }

    @Test
    void carryTheirTime() {
        var purse = purses.withBalance(20);
        core.clock().advance(Duration.ofDays(1));
        var later = core.clock().instant();
        ledger.grant(purse, Credits.of(1), cause("gift"));

        assertThat(ledger.entries(purse, 10))
                .extracting(LedgerEntry::at)
                .containsExactly(later, later.minus(Duration.ofDays(1)));
    }

    @Test
    void comePageByPage() {
        var purse = purses.withBalance(0);
        IntStream.rangeClosed(1, 7).forEach(i -> ledger.grant(purse, Credits.of(i), cause("gift")));

        var first = ledger.entries(purse, 3);
        var second = ledger.entries(purse, 3, first.getLast().number());
        var third = ledger.entries(purse, 3, second.getLast().number());

        assertThat(List.of(first, second, third))
                .map(page -> page.stream().map(LedgerEntry::amount).toList())
                .containsExactly(List.of(7L, 6L, 5L), List.of(4L, 3L, 2L), List.of(1L));
        assertThat(third.getFirst().balance()).isEqualTo(1);
    }

    @Test
    void areTheirOwnersOnly() {
        purses.withBalance(20);

        assertThat(ledger.entries(purses.withBalance(0), 10)).isEmpty();
    }
}
