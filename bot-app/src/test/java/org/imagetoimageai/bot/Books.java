package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says about requests, credits and parcels.
record Books(JdbcClient sql) {

    private static final long PRICE = 4;
    private static final long WELCOME = 20;

    /// Whether nothing is under way any more.
    boolean areQuiet() {
        return number("select count(*) from generation_request where stage not in ('ENDED', 'PARKED')") == 0
                && number("select count(*) from delivery_parcel where state = 'WAITING'") == 0
                && number("select count(*) from telegram_update") == 0;
    }

    void assertThatEachPictureWasPaidOnce(int pictures) {
        var people = pictures * PRICE / WELCOME;
        assertThat(number("select count(*) from generation_request where ending = 'DONE'"))
                .isEqualTo(pictures);
        assertThat(number("select count(*) from generation_request where ending not in ('DONE', 'CANCELLED')"))
                .isZero();
        assertThat(number("select count(*) from gallery_picture")).isEqualTo(pictures);
        assertThat(number("select count(*) from media_blob")).isEqualTo(pictures);
        assertThat(number("select count(*) from ledger_discrepancies()")).isZero();
        assertThat(number("select count(*) from credit_transfer where kind = 'GRANT'"))
                .isEqualTo(people);
        assertThat(number("select count(*) from credit_hold")).isEqualTo(pictures);
        assertThat(number("select count(*) from credit_hold where captured <> amount or returned <> 0"))
                .isZero();
        assertThat(number("select count(*) from credit_transfer where kind = 'SPEND'"))
                .isEqualTo(pictures);
        assertThat(number("select count(distinct hold_id) from credit_transfer where kind = 'SPEND'"))
                .isEqualTo(pictures);
        assertThat(number("""
            select count(distinct r.id) from generation_request r join generation_sheet g on g.request_id = r.id
            join credit_transfer h on h.cause = 'request:' || r.id join credit_hold k on k.id = h.id
            join credit_transfer s on s.hold_id = k.id and s.cause = 'picture:' || g.picture_id
            where r.ending = 'DONE' and s.kind = 'SPEND' and s.amount = r.price\
            """)).isEqualTo(pictures);
        assertThat(number("select count(*) from credit_purse where posted <> 0 or held <> 0"))
                .isZero();
        assertThat(number("""
            select coalesce(sum(change), 0) from (
              select -amount as change from credit_transfer where kind in ('GRANT', 'SPEND')
              union all select amount from credit_transfer where kind in ('GRANT', 'SPEND'))\
            """)).isZero();
    }

    /// How often a send was repeated because the one before had no answer.
    long repeats() {
        assertThat(number("select coalesce(max(repeats), 0) from delivery_part"))
                .as("Repeats of one send")
                .isLessThanOrEqualTo(1);
        return number("select coalesce(sum(repeats), 0) from delivery_part");
    }

    /// How many parcels may have arrived, after two sends without an answer.
    long uncertain() {
        return number("select count(*) from delivery_parcel where state = 'UNCERTAIN'");
    }

    long number(String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
