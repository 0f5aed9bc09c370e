package org.imagetoimageai.bot.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;

@Entity
@Table(name = "account_identity")
class IdentityRow {

    @Id
    private UUID id;

    private UUID accountId;
    private String platform;
    private KeyedHash externalHash;
    private SealedText externalId;
    private boolean reachable;
    private Instant createdAt;

    @Version
    private Long version;

    protected IdentityRow() {}

    IdentityRow(UUID id, AccountId account, PlatformName platform, KeyedHash hash, SealedText externalId) {
        this.id = id;
        this.accountId = account.value();
        this.platform = platform.value();
        this.externalHash = hash;
        this.externalId = externalId;
        this.reachable = true;
    }

    IdentityRow since(Instant now) {
        createdAt = now;
        return this;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    PlatformName platform() {
        return new PlatformName(platform);
    }

    KeyedHash hash() {
        return externalHash;
    }

    SealedText externalId() {
        return externalId;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean reachable() {
        return reachable;
    }

    void reachable(boolean now) {
        reachable = now;
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }
}
