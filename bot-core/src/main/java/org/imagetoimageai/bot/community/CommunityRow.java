package org.imagetoimageai.bot.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;

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

    void installed(boolean now) {
        installed = now;
    }
}
