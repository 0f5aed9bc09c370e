package org.imagetoimageai.bot.moderation;

import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person reported. Erased, a report says that somebody did, and no longer who.
@Component
class ModerationData implements PersonalData {

    private final JdbcClient database;

    ModerationData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String module() {
        return "moderation";
    }

    @Override
    public Set<String> tables() {
        return Set.of("moderation_report");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        var reported = database.sql(
                        "select reason, state, filed_at from moderation_report where account_id = ? order by id")
                .param(account.value())
                .query((row, number) -> Map.<String, Object>of(
                        "reason", row.getString("reason"),
                        "state", row.getString("state"),
                        "at", row.getTimestamp("filed_at").toInstant().toString()))
                .list();
        return Map.of("reported", reported);
    }

    /// Two people who are one count once.
    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        database.sql("""
            update moderation_report r set account_id = case when exists (
                select from moderation_report known
                where known.account_id = :to and known.picture_id = r.picture_id)
              then null else cast(:to as uuid) end
            where account_id = :from\
            """).param("from", from.value()).param("to", to.value()).update();
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        database.sql("update moderation_report set account_id = null where account_id = ?")
                .param(account.value())
                .update();
        return new Erasure.Done();
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
