package org.imagetoimageai.bot.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.vault.SealedText;

/// A message that shows how a request stands, as long as that can change.
@Entity
@Table(name = "delivery_progress")
class ProgressRow {

    @Id
    private UUID id;

    private UUID requestId;
    private UUID accountId;
    private String platform;
    private SealedText message;
    private String shown;

    /// Until when one painter has it to itself: two at once could leave the older words standing.
    private Instant claimedUntil;

    @Version
    private Long version;

    protected ProgressRow() {}

    ProgressRow(RequestId request, AccountId account, PlatformId platform, SealedText message) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.requestId = request.value();
        this.accountId = account.value();
        this.platform = platform.value();
        this.message = message;
        this.shown = "";
        this.claimedUntil = Instant.EPOCH;
    }

    boolean claim(Instant now, Duration length) {
        if (claimedUntil.isAfter(now)) {
            return false;
        }
        claimedUntil = now.plus(length);
        return true;
    }

    void release() {
        claimedUntil = Instant.EPOCH;
    }

    UUID id() {
        return id;
    }

    RequestId request() {
        return new RequestId(requestId);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    PlatformId platform() {
        return new PlatformId(platform);
    }

    SealedText message() {
        return message;
    }

    boolean shows(String key) {
        return shown.equals(key);
    }

    void nowShows(String key) {
        shown = key;
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }
}
