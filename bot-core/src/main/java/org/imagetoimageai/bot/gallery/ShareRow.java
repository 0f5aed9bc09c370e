package org.imagetoimageai.bot.gallery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;

@Entity
@Table(name = "gallery_share")
class ShareRow {

    @Id
    private UUID id;

    private UUID pictureId;
    private UUID accountId;
    private KeyedHash placeHash;
    private SealedText place;
    private boolean withPrompt;
    private Instant sharedAt;

    @Version
    private Long version;

    protected ShareRow() {}

    ShareRow(PictureRow picture, KeyedHash hash, SealedText place, boolean withPrompt, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.pictureId = picture.id().value();
        this.accountId = picture.owner().value();
        this.placeHash = hash;
        this.place = place;
        this.withPrompt = withPrompt;
        this.sharedAt = now;
    }

    Share.Id id() {
        return new Share.Id(id);
    }

    PictureId picture() {
        return new PictureId(pictureId);
    }

    SealedText place() {
        return place;
    }

    Instant sharedAt() {
        return sharedAt;
    }

    Share share(String where) {
        return new Share(id(), picture(), new AccountId(accountId), new Share.Place(placeHash, where, withPrompt));
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }
}
