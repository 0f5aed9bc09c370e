package org.imagetoimageai.bot.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@Entity
@Table(name = "account")
class AccountRow {

    @Id
    private UUID id;

    private String language;
    private Instant createdAt;

    @Version
    private Long version;

    protected AccountRow() {}

    AccountRow(AccountId id, Locale language, Instant createdAt) {
        this.id = id.value();
        this.language = language.toLanguageTag();
        this.createdAt = createdAt;
    }

    void speak(Locale chosen) {
        language = chosen.toLanguageTag();
    }

    Account account() {
        return new Account(new AccountId(id), Locale.forLanguageTag(language));
    }

    Map<String, Object> export() {
        return Map.of("id", id.toString(), "language", language, "createdAt", createdAt.toString());
    }
}
