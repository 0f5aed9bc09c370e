package org.imagetoimageai.bot.audit;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The record of every access by anybody but the owner. The database refuses to change or delete an entry.
@Component
public class AuditLog {

    private final JdbcClient database;
    private final Clock clock;

    AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Notes what somebody did, in the transaction in which they do it.
    @Transactional(propagation = MANDATORY)
    public void record(Entry entry) {
        database.sql("""
            insert into audit_entry (id, actor, act, subject, about, ground, at)
            values (:id, :actor, :act, :subject, :about, :ground, :at)\
            """)
                .param("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .param("actor", entry.actor().value())
                .param("act", entry.act())
                .param("subject", entry.subject())
                .param("about", entry.about().map(AccountId::value).orElse(null), Types.OTHER)
                .param("ground", entry.ground())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What an account did, and what was done with its data; who did it is not told.
    List<Map<String, Object>> of(AccountId account) {
        return database.sql("""
            select act, subject, ground, at, actor = :account as did from audit_entry
            where actor = :account or about = :account order by id\
            """)
                .param("account", account.value())
                .query((row, number) -> Map.<String, Object>of(
                        "act", row.getString("act"),
                        "subject", row.getString("subject"),
                        "ground", row.getString("ground"),
                        "at", row.getTimestamp("at").toInstant().toString(),
                        "byYou", row.getBoolean("did")))
                .list();
    }

    /// Something that was done.
    ///
    /// @param act     a word, the same for the same act
    /// @param subject what it was done to, by its id
    /// @param about   whose data it was
    /// @param ground  why, in a word; nobody's own words
    public record Entry(AccountId actor, String act, String subject, Optional<AccountId> about, String ground) {}
}
