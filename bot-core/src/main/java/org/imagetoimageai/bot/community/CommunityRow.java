package org.imagetoimageai.bot.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "community")
@SuppressWarnings("UnusedVariable") // written now, read by the features that deliver there
class CommunityRow {

    @Id
    private UUID id;

    private String platform;
    private KeyedHash externalHash;
    private SealedText externalId;
    private boolean installed;

    /// The channel that shows its pictures.
    private @Nullable SealedText gallery;

    private @Nullable KeyedHash galleryHash;

    /// Nothing is posted there, whatever people choose.
    private boolean keepsPrivate;

    private Instant createdAt;

    @Version
    private Long version;

    protected CommunityRow() {}

    CommunityRow(CommunityId id, String platform, KeyedHash hash, SealedText externalId, Instant createdAt) {
        this.id = id.value();
        this.platform = platform;
        this.externalHash = hash;
        this.externalId = externalId;
        this.createdAt = createdAt;
    }

    CommunityId id() {
        return new CommunityId(id);
    }

    void movedTo(KeyedHash hash, SealedText id) {
        externalHash = hash;
        externalId = id;
    }

    Optional<SealedText> gallery() {
        return Optional.ofNullable(gallery);
    }

    @Nullable
    KeyedHash galleryHash() {
        return galleryHash;
    }

    void shows(@Nullable KeyedHash channel, SealedText where) {
        galleryHash = channel;
        gallery = where;
    }

    void showsNowhere() {
        galleryHash = null;
        gallery = null;
    }

    boolean keepsPrivate() {
        return keepsPrivate;
    }

    void keepsPrivate(boolean now) {
        keepsPrivate = now;
    }

    SealedText externalId() {
        return externalId;
    }

    void installed(boolean now) {
        installed = now;
    }
}
