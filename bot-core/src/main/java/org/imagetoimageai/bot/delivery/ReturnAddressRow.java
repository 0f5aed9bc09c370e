package org.imagetoimageai.bot.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;
import org.jspecify.annotations.Nullable;

/// Where a result goes: to the person, on the platform where they asked, and perhaps to the place they asked in.
@Entity
@Table(name = "delivery_address")
class ReturnAddressRow {

    @Id
    private UUID id;

    private UUID accountId;
    private String platform;
    private Instant createdAt;

    /// The shared place it was asked in, wherever the result goes.
    private @Nullable KeyedHash askedIn;

    /// The shared place that sees the result too.
    private @Nullable SealedText place;

    /// The words were said in that place.
    private boolean openly;

    @Version
    private Long version;

    protected ReturnAddressRow() {}

    ReturnAddressRow(UUID id, AccountId account, PlatformName platform, Instant createdAt) {
        this.id = id;
        this.accountId = account.value();
        this.platform = platform.value();
        this.createdAt = createdAt;
    }

    ReturnAddressRow askedIn(KeyedHash where) {
        askedIn = where;
        return this;
    }

    ReturnAddressRow seenIn(SealedText where, boolean wordsToo) {
        place = where;
        openly = wordsToo;
        return this;
    }

    Optional<KeyedHash> askedIn() {
        return Optional.ofNullable(askedIn);
    }

    Optional<SealedText> place() {
        return Optional.ofNullable(place);
    }

    boolean openly() {
        return openly;
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
