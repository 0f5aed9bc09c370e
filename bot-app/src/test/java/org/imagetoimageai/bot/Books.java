package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What the database says about requests, credits and parcels.
record Books(JdbcClient sql) {

    /// Whether nothing is under way any more.
    boolean areQuiet() {
        return number("select count(*) from generation_request where stage not in ('ENDED', 'PARKED', 'OFFERED')") == 0
                && number("select count(*) from delivery_parcel where state = 'WAITING'") == 0
                && number("select count(*) from delivery_message where withdrawn_at is not null") == 0
                && number("select count(*) from gallery_picture where removed_at is not null") == 0
                && number("select count(*) from telegram_update") == 0;
    }

    void assertThatEachRequestEndedOnce(Totals totals) {
        assertThat(number("select count(*) from generation_request where ending = 'DONE'"))
                .isEqualTo(totals.requests());
        assertThat(number("select count(*) from generation_request where ending not in ('DONE', 'CANCELLED')"))
                .isZero();
        assertThat(number("select count(*) from gallery_picture where origin = 'GENERATED'"))
                .isEqualTo(totals.pictures() - totals.deleted());
        assertThat(number("select count(*) from delivery_parcel where kind = 'RESULT'"))
                .isEqualTo(totals.pictures());
        assertThat(number("select count(*) from delivery_parcel where kind = 'NOTICE'"))
                .isEqualTo(totals.answers());
        assertThat(number("select count(*) from delivery_parcel where state not in ('DELIVERED', 'UNCERTAIN', 'GONE')"))
                .isZero();
    }

    void assertThatEachPictureWasPaidOnce(Totals totals) {
        var paid = totals.pictures() + totals.answers();
        assertThat(number("select count(*) from ledger_discrepancies()")).isZero();
        assertThat(number("select count(*) from credit_transfer where kind = 'GRANT'"))
                .isEqualTo(totals.people());
        assertThat(number("select count(*) from credit_hold")).isEqualTo(totals.requests());
        assertThat(number("select count(*) from credit_hold where captured <> amount or returned <> 0"))
                .isZero();
        assertThat(number("select count(*) from credit_transfer where kind = 'SPEND'"))
                .isEqualTo(paid);
        assertThat(number("select sum(amount) from credit_transfer where kind = 'SPEND'"))
                .isEqualTo(totals.spent());
        assertThat(number("""
            select count(distinct g.id) from generation_request r join generation_sheet g on g.request_id = r.id
            join credit_transfer h on h.cause = 'request:' || r.id join credit_hold k on k.id = h.id
            join credit_transfer s on s.hold_id = k.id and s.cause = 'picture:' || g.picture_id
            where r.ending = 'DONE' and s.kind = 'SPEND' and s.amount = r.price / r.count\
            """)).isEqualTo(paid);
        assertThat(number("select count(*) from credit_purse where held <> 0")).isZero();
        assertThat(number("select sum(posted) from credit_purse"))
                .isEqualTo(totals.people() * Crowd.WELCOME - totals.spent());
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

    /// How many messages may stand somewhere although what they show was taken back before they were noted.
    long leftOpen() {
        return number("""
            select count(*) from delivery_part t join delivery_parcel p on p.id = t.parcel_id
            where p.state = 'GONE' and t.sent_at is null and t.unanswered > 0\
            """);
    }

    /// How many parcels may have arrived, after two sends without an answer.
    long uncertain() {
        return number("select count(*) from delivery_parcel where state = 'UNCERTAIN'");
    }

    long number(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    /// What has to be found.
    ///
    /// @param answers in words
    /// @param deleted pictures
    record Totals(long people, long requests, long pictures, long answers, long deleted, long spent) {}
}
