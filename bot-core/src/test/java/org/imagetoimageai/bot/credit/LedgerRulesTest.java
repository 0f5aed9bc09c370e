package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagetoimageai.bot.credit.TestPurses.cause;

import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/// What the database refuses whoever asks: the tests are the tables' owner and a superuser.
class LedgerRulesTest {

    @RegisterExtension
    static final Core core = Core.of("credit");

    private final TestPurses purses = new TestPurses(core);

    @BeforeEach
    void somethingOfEachKind() {
        var purse = purses.withBalance(20);
        purses.ledger().capture(purses.held(purse, 4), Credits.of(4), cause("picture"));
        purses.ledger().release(purses.held(purse, 4));
        purses.held(purse, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from credit_transfer",
                "truncate credit_transfer cascade",
                "update credit_transfer set amount = amount + 1",
                "update credit_transfer set at = at + interval '1 day'",
                "update credit_transfer set cause = 'other:' || id",
                "update credit_transfer set cause = 'erased:#' || id",
                "update credit_transfer set debit = -3 where kind = 'GRANT'",
                "delete from credit_hold",
                "update credit_hold set amount = amount + 1",
                "update credit_hold set expires_at = expires_at + interval '1 day'",
                "update credit_hold set returned = 0, captured = 0",
                "update credit_hold set captured = 4 where returned = 4",
                "update credit_hold set captured = captured + 100",
                "delete from credit_purse",
                "update credit_purse set held = -1",
                "update credit_purse set held = posted + 1",
                "update credit_purse set owner = 'account:00000000-0000-0000-0000-000000000000'",
                "update credit_purse set merged_into = id",
            })
    void refuses(String sql) {
        assertThatThrownBy(() -> core.sql().sql(sql).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GRANT, -2, 1",
        "GRANT, 1, -2",
        "HOLD, -1, 1",
        "SPEND, 1, -2",
        "CLAW_BACK, 1, -2",
        "MERGE, 1, 1",
        "MERGE, -1, 1",
        "SOMETHING, -1, 1",
        "GRANT, -1, 999999"
    })
    void refusesATransferBetweenTheWrongAccounts(String kind, long debit, long credit) {
        var insert = core.sql()
                .sql("insert into credit_transfer (cause, kind, amount, debit, credit, at) values (?, ?, 1, ?, ?,"
                        + " now())")
                .params(cause("test").text(), kind, debit, credit);

        assertThatThrownBy(insert::update).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noticesASumThatDiffersFromTheJournal() {
        var purse = PurseId.of(TestPurses.somebody());
        purses.ledger().open(purse);

        core.sql()
                .sql("update credit_purse set posted = 7 where owner = ?")
                .param(purse.key())
                .update();

        assertThat(core.get(Purses.class).discrepancies())
                .singleElement()
                .asString()
                .matches("posted \\d+ kept 7 journal 0");
        core.sql()
                .sql("update credit_purse set posted = 0 where owner = ?")
                .param(purse.key())
                .update();
        assertThat(core.get(Purses.class).discrepancies()).isEmpty();
    }
}
