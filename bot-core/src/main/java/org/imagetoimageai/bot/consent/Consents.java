package org.imagetoimageai.bot.consent;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.consent.Standing.Agreed;
import org.imagetoimageai.bot.consent.Standing.Missing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who agreed to what. Each agreement leaves a receipt for each text, which nobody can change.
@Service
public class Consents {

    private final Documents documents;
    private final JdbcClient database;

    Consents(Documents documents, JdbcClient database) {
        this.documents = documents;
        this.database = database;
    }

    /// One person's yes to the policy and the terms, and that they are 18 or older.
    ///
    /// @param version  the version that was shown, which may be older than today's when an old button is pressed
    /// @param language in which it was shown
    /// @param provider who makes the pictures, by the name that was shown with the texts
    /// @param at       when the yes was given
    public record Agreement(int version, Locale language, String provider, Instant at) {}

    /// Whether the account has agreed to the texts as they stand now.
    @Transactional(readOnly = true)
    public Standing standing(AccountId account) {
        var newest =
                database.sql("""
                    select coalesce(min(newest), 0) from (
                      select max(version) as newest from consent_receipt where account_id = ? group by kind) as agreed\
                    """).param(account.value()).query(Integer.class).single();
        return newest >= documents.version()
                ? new Agreed()
                : new Missing(documents.version(), documents.createdAt(), newest > 0);
    }

    /// Writes the receipts. Repeating it, also at the same time, changes nothing: the first yes to a version counts.
    ///
    /// A yes to a version that was never published is refused with an exception.
    ///
    /// @return where the person stands then: something is still missing after a yes to an older version
    @Transactional
    public Standing agree(AccountId account, Agreement agreement) {
        receipt(account, documents.policy(agreement.language()), agreement);
        receipt(account, documents.terms(agreement.language()), agreement);
        return standing(account);
    }

    private void receipt(AccountId account, ConsentDocument shown, Agreement agreement) {
        database.sql("""
            insert into consent_receipt (account_id, kind, version, language, provider, adult, agreed_at)
            values (?, ?, ?, ?, ?, true, ?) on conflict (account_id, kind, version) do nothing\
            """)
                .params(
                        account.value(),
                        shown.kind().stored(),
                        agreement.version(),
                        shown.language(),
                        agreement.provider(),
                        agreement.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
