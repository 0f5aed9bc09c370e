package org.imagetoimageai.bot.consent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person's receipts. Erased, they say that somebody agreed, and no longer who.
@Component
class ConsentData implements PersonalData {

    private final JdbcClient database;

    ConsentData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String module() {
        return "consent";
    }

    @Override
    public Set<String> tables() {
        return Set.of("consent_receipt");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        return Map.of("receipts", receipts(account));
    }

    private List<Map<String, Object>> receipts(AccountId account) {
        return database.sql("""
            select r.kind, r.version, r.language, d.created_at, d.sha256, r.provider, r.agreed_at
            from consent_receipt r join consent_document d using (kind, version, language)
            where r.account_id = ? order by r.id\
            """)
                .param(account.value())
                .query((row, number) -> Map.<String, Object>of(
                        "document", row.getString("kind"),
                        "version", row.getInt("version"),
                        "dated", row.getDate("created_at").toString(),
                        "sha256", row.getString("sha256"),
                        "language", row.getString("language"),
                        "provider", row.getString("provider"),
                        "attested_18_or_older", true,
                        "agreed_at", row.getTimestamp("agreed_at").toInstant().toString()))
                .list();
    }

    /// Of two receipts for one version the target's counts; the other loses its link.
    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        database.sql("""
            update consent_receipt r set account_id = case when exists (
                select from consent_receipt known
                where known.account_id = :to and known.kind = r.kind and known.version = r.version)
              then null else cast(:to as uuid) end
            where account_id = :from\
            """).param("from", from.value()).param("to", to.value()).update();
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        database.sql("update consent_receipt set account_id = null where account_id = ?")
                .param(account.value())
                .update();
        return new Erasure.Done();
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
