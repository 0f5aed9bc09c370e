package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagetoimageai.bot.credit.TestPurses.AN_HOUR;
import static org.imagetoimageai.bot.credit.TestPurses.cause;
import static org.imagetoimageai.bot.credit.TestPurses.somebody;
import static org.imagetoimageai.bot.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData.Erasure;
import org.imagetoimageai.bot.credit.CaptureOutcome.Captured;
import org.imagetoimageai.bot.credit.HoldOutcome.Blocked;
import org.imagetoimageai.bot.credit.HoldOutcome.Held;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;

class CreditDataTest {

    @RegisterExtension
    static final Core core = Core.of("credit");

    private final TestPurses purses = new TestPurses(core);
    private final CreditLedger ledger = purses.ledger();
    private final CreditData data = core.get(CreditData.class);
    private final AccountId ada = somebody();
    private final AccountId bob = somebody();

    @AfterEach
    void everySumStillEqualsTheJournal() {
        assertThat(core.get(Purses.class).discrepancies()).isEmpty();
    }

    @Test
    void exportsBalanceAndEntries() {
        purses.held(purses.withBalance(ada, 10), 4);

        var export = data.export(ada);

        assertThat(export).containsEntry("owned", 10L).containsEntry("held", 4L).containsEntry("available", 6L);
        assertThat(export.get("entries"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .last()
                .isEqualTo(Map.of(
                        "kind",
                        "GRANT",
                        "amount",
                        10L,
                        "cause",
                        "test",
                        "at",
                        core.clock().instant().toString(),
                        "owned_after",
                        10L));
    }

    @Test
    void mergedAccountsShareOnePurseUnderEitherName() {
        purses.withBalance(ada, 10);
        purses.withBalance(bob, 5);

        atOnce(5, i -> {
            data.merge(ada, bob);
            return i;
        });

        assertThat(balances()).containsOnly(new Balance(15, 0));
        assertThat(ledger.entries(PurseId.of(bob), 10))
                .extracting(LedgerEntry::amount)
                .containsExactly(5L, 10L);
        assertThat(purses.hold(PurseId.of(ada), 15, cause("request"))).isEqualTo(new Held(Credits.ZERO));
        assertThat(balances()).containsOnly(new Balance(15, 15));
    }

    @Test
    void aHoldThatWasOpenAtTheMergeIsCapturedAndTheRestFollows() {
        var hold = purses.held(purses.withBalance(ada, 10), 8);
        purses.withBalance(bob, 5);

        data.merge(ada, bob);

        assertThat(balances()).containsOnly(new Balance(15, 8));
        assertThat(ledger.capture(hold, Credits.of(4), cause("picture"))).isEqualTo(new Captured());
        assertThat(ledger.release(hold)).isEqualTo(Credits.of(4));
        assertThat(balances()).containsOnly(new Balance(11, 0));
        assertThat(purses.hold(PurseId.of(bob), 11, cause("request"))).isEqualTo(new Held(Credits.ZERO));
    }

    @Test
    void aHoldThatWasOpenAtTheMergeExpiresIntoTheSharedPurse() {
        purses.held(purses.withBalance(ada, 10), 8);
        data.merge(ada, bob);
        core.clock().advance(AN_HOUR);

        core.get(AbandonedHolds.class).run();

        assertThat(purses.hold(PurseId.of(bob), 10, cause("request"))).isEqualTo(new Held(Credits.ZERO));
    }

    @Test
    void knowsAfterAMergeWhatWasMovedBefore() {
        var hold = cause("request");
        var gift = cause("gift");
        var purse = purses.withBalance(ada, 10);
        ledger.grant(purse, Credits.of(2), gift);
        purses.hold(purse, 4, hold);
        data.merge(ada, bob);

        assertThat(purses.hold(purse, 4, hold)).isEqualTo(new Held(Credits.of(8)));
        assertThat(ledger.grant(purse, Credits.of(2), gift)).isEqualTo(Movement.REPEATED);
        assertThat(balances()).containsOnly(new Balance(12, 4));
    }

    @Test
    void takesDebtAlong() {
        var purse = purses.withBalance(ada, 10);
        purses.held(purse, 8);
        ledger.clawBack(purse, Credits.of(9), cause("refund"));
        purses.withBalance(bob, 5);

        data.merge(ada, bob);

        assertThat(balances()).containsOnly(new Balance(6, 8));
        assertThat(purses.hold(PurseId.of(bob), 1, cause("request"))).isEqualTo(new Blocked(-2));
    }

    @Test
    void mergesAlongAChainAndRefusesACircle() {
        var eve = somebody();
        var hold = purses.held(purses.withBalance(ada, 10), 8);
        data.merge(ada, bob);
        data.merge(bob, eve);

        ledger.release(hold);

        assertThat(ledger.balance(PurseId.of(eve))).isEqualTo(new Balance(10, 0));
        assertThat(purses.hold(PurseId.of(ada), 10, cause("request"))).isEqualTo(new Held(Credits.ZERO));
        assertThatThrownBy(() -> data.merge(eve, ada)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void erasingKeepsTheBooksAndForgetsThePerson() {
        var picture = cause("picture");
        ledger.capture(purses.held(purses.withBalance(ada, 10), 4), Credits.of(4), picture);
        purses.withBalance(bob, 5);
        data.merge(ada, bob);
        var sums = sums();

        assertThat(data.erase(bob)).isEqualTo(new Erasure.Done());
        assertThat(data.erase(bob)).isEqualTo(new Erasure.Done());

        assertThat(sums()).isEqualTo(sums);
        assertThat(balances()).containsOnly(new Balance(0, 0));
        assertThat(ledger.entries(PurseId.of(ada), 10)).isEmpty();
        assertThat(rowsThatName(ada) + rowsThatName(bob)).isZero();
        assertThat(core.sql()
                        .sql("select count(*) from credit_transfer where cause like ?")
                        .param("%" + picture.id() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void waitsWithErasingUntilHoldsHaveEnded() {
        var hold = purses.held(purses.withBalance(ada, 10), 4);

        assertThat(data.erase(ada)).isInstanceOf(Erasure.Again.class);

        assertThat(ledger.balance(PurseId.of(ada))).isEqualTo(new Balance(10, 4));
        ledger.release(hold);
        assertThat(data.erase(ada)).isEqualTo(new Erasure.Done());
    }

    private List<Balance> balances() {
        return List.of(ledger.balance(PurseId.of(ada)), ledger.balance(PurseId.of(bob)));
    }

    private static List<Map<String, Object>> sums() {
        return core.sql()
                .sql("select id, posted, held, opened_at from credit_purse order by id")
                .query()
                .listOfRows();
    }

    private static long rowsThatName(AccountId account) {
        return core.sql().sql("""
            select count(*) from (
              select to_jsonb(p)::text as row from credit_purse p
              union all select to_jsonb(t)::text from credit_transfer t
              union all select to_jsonb(h)::text from credit_hold h) as rows
            where row like ?\
            """).param("%" + account + "%").query(Long.class).single();
    }
}
