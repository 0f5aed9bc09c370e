package org.imagetoimageai.bot.credit;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The ledger's steps: one SQL function each, one round trip each.
interface Purses extends Repository<Purse, Long> {

    @Query(nativeQuery = true, value = "select ledger_open(:owner, :at)")
    boolean open(String owner, Instant at);

    @Query(nativeQuery = true, value = "select ledger_grant(:owner, :credits, :cause, :at)")
    boolean grant(String owner, long credits, String cause, Instant at);

    @Query(nativeQuery = true, value = "select ledger_claw_back(:owner, :credits, :cause, :at)")
    boolean clawBack(String owner, long credits, String cause, Instant at);

    @Query(
            nativeQuery = true,
            value = "select outcome, available from ledger_hold(:owner, :credits, :cause, :until, :at)")
    HoldRow hold(String owner, long credits, String cause, Instant until, Instant at);

    @Query(nativeQuery = true, value = "select ledger_capture(:hold, :credits, :cause, :at)")
    String capture(String hold, long credits, String cause, Instant at);

    @Query(nativeQuery = true, value = "select ledger_release(:hold, :at)")
    long release(String hold, Instant at);

    @Transactional
    @Query(nativeQuery = true, value = "select ledger_release_expired(:at)")
    long releaseExpired(Instant at);

    @Query(nativeQuery = true, value = "select cast(ledger_merge(:from, :to, :at) as text)")
    String merge(String from, String to, Instant at);

    @Query(nativeQuery = true, value = "select ledger_erase(:owner)")
    boolean erase(String owner);

    @Query(nativeQuery = true, value = "select posted, held from ledger_balance(:owner)")
    Balance balance(String owner);

    @Query(
            nativeQuery = true,
            value = "select number, kind, amount, cause, at, balance from ledger_entries(:owner, :before, :limit)")
    List<EntryRow> entries(String owner, long before, int limit);

    @Query(
            nativeQuery = true,
            value = "select concat_ws(' ', what, id, 'kept', kept, 'journal', journal) from ledger_discrepancies()")
    List<String> discrepancies();

    record HoldRow(String outcome, long available) {

        HoldOutcome toOutcome() {
            return switch (outcome) {
                case "HELD" -> new HoldOutcome.Held(Credits.of(available));
                case "TOO_LITTLE" -> new HoldOutcome.TooLittle(Credits.of(available));
                case "BLOCKED" -> new HoldOutcome.Blocked(available);
                default -> throw new IllegalStateException(outcome);
            };
        }
    }

    record EntryRow(long number, String kind, long amount, String cause, Instant at, long balance) {

        LedgerEntry toEntry() {
            var colon = cause.indexOf(':');
            var causeKind = cause.substring(0, colon);
            var causeId = cause.substring(colon + 1).split("#", 2)[0];
            return new LedgerEntry(number, entryKind(causeKind), amount, causeKind, causeId, at, balance);
        }

        private LedgerEntry.Kind entryKind(String causeKind) {
            return switch (kind) {
                case "GRANT" -> causeKind.equals(Welcome.CAUSE) ? LedgerEntry.Kind.WELCOME : LedgerEntry.Kind.GRANT;
                case "SPEND" -> LedgerEntry.Kind.SPENT;
                case "HOLD" -> LedgerEntry.Kind.HELD;
                case "RELEASE" -> LedgerEntry.Kind.RELEASED;
                case "EXPIRE" -> LedgerEntry.Kind.EXPIRED;
                case "CLAW_BACK" -> LedgerEntry.Kind.CLAWED_BACK;
                default -> throw new IllegalStateException(kind);
            };
        }
    }
}
