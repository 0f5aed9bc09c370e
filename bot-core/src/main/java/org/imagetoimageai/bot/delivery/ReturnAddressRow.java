package org.imagetoimageai.bot.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;

/// Where a result goes: to the person alone, on the platform where they asked.
@Entity
@Table(name = "delivery_address")
class ReturnAddressRow {

    @Id
    private UUID id;

    private UUID accountId;
    private String platform;
    private Instant createdAt;

    @Version
    private Long version;

    protected ReturnAddressRow() {}

    ReturnAddressRow(UUID id, AccountId account, PlatformName platform, Instant createdAt) {
        this.id = id;
        this.accountId = account.value();
        this.platform = platform.value();
        this.createdAt = createdAt;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    PlatformName platform() {
        return new PlatformName(platform);
    }

    Instant createdAt() {
        return createdAt;
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }
}
