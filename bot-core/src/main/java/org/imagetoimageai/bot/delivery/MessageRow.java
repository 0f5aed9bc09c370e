package org.imagetoimageai.bot.delivery;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.gallery.Share;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;
import org.jspecify.annotations.Nullable;

/// A message that stands in a chat and shows a picture, or its words, until it is withdrawn.
@Entity
@Table(name = "delivery_message")
class MessageRow {

    /// What a message is.
    enum Role {
        /// A picture with everything that can be done with it.
        CARD,
        /// An original file.
        FILE,
        /// One of several pictures shown together.
        ALBUM,
        /// A page of the gallery in words.
        LIST,
        /// The words a picture was made from.
        WORDS,
        /// A picture in a shared place.
        POST
    }

    @Id
    private UUID id;

    private UUID accountId;
    private String platform;
    private SealedText message;

    @SuppressWarnings("UnusedVariable") // messages are found by it
    private KeyedHash messageHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @SuppressWarnings("UnusedVariable") // messages are found by it
    private @Nullable UUID shareId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "delivery_message_picture", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "position")
    @Column(name = "picture_id")
    private List<UUID> pictures;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the table
    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Why whyWithdrawn;

    private @Nullable Instant withdrawnAt;

    @Version
    private Long version;

    protected MessageRow() {}

    MessageRow(Whose whose, SealedText message, KeyedHash hash, Shown shown, Instant now) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.accountId = whose.account().value();
        this.platform = whose.platform().value();
        this.message = message;
        this.messageHash = hash;
        this.role = shown.role();
        this.shareId = whose.share().map(Share.Id::value).orElse(null);
        this.pictures =
                new ArrayList<>(shown.pictures().stream().map(PictureId::value).toList());
        this.sentAt = now;
    }

    UUID id() {
        return id;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    PlatformName platform() {
        return new PlatformName(platform);
    }

    SealedText message() {
        return message;
    }

    Role role() {
        return role;
    }

    List<PictureId> pictures() {
        return pictures.stream().map(PictureId::new).toList();
    }

    /// It goes; whoever asked for that first gives the reason.
    void withdraw(Why why, Instant now) {
        if (withdrawnAt == null) {
            whyWithdrawn = why;
            withdrawnAt = now;
        }
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isWithdrawnBefore(Instant then) {
        return withdrawnAt != null && withdrawnAt.isBefore(then);
    }

    Optional<Why> whyWithdrawn() {
        return Optional.ofNullable(whyWithdrawn);
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }

    /// For whom a message stands.
    ///
    /// @param share what allows a post
    record Whose(AccountId account, PlatformName platform, Optional<Share.Id> share) {

        static Whose of(Parcel parcel) {
            return new Whose(parcel.account(), parcel.platform(), parcel.share());
        }
    }

    /// What a message shows.
    record Shown(Role role, List<PictureId> pictures) {

        Shown {
            pictures = List.copyOf(pictures);
        }
    }

    /// Why a message is withdrawn.
    enum Why {
        DELETED,
        UNSHARED,
        TAKEN_DOWN
    }
}
