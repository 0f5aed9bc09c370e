package org.imagetoimageai.bot.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;

/// A shared place that a person asked something in.
@Entity
@Table(name = "delivery_visit")
class VisitRow {

    @Id
    private UUID id;

    private UUID accountId;
    private String platform;
    private KeyedHash placeHash;
    private SealedText place;

    /// They chose the gallery channel of that place, so they hear of it when it is gone.
    @SuppressWarnings("UnusedVariable") // visits are found by it
    private boolean setGallery;

    private Instant lastAt;

    @Version
    private Long version;

    protected VisitRow() {}

    VisitRow(AccountId account, PlatformName platform, KeyedHash hash) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.accountId = account.value();
        this.platform = platform.value();
        this.placeHash = hash;
    }

    VisitRow at(SealedText where, Instant now) {
        place = where;
        lastAt = now;
        return this;
    }

    void choseGallery(boolean now) {
        setGallery = now;
    }

    void movedTo(KeyedHash hash, SealedText where) {
        placeHash = hash;
        place = where;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    PlatformName platform() {
        return new PlatformName(platform);
    }

    KeyedHash hash() {
        return placeHash;
    }

    SealedText place() {
        return place;
    }

    Instant lastAt() {
        return lastAt;
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }
}
