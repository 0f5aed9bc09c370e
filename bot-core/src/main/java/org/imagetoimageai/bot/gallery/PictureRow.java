package org.imagetoimageai.bot.gallery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.gallery.GalleryPicture.Making;
import org.imagetoimageai.bot.gallery.GalleryPicture.Source;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.NewPicture;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.generation.UploadKept;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.media.PictureOrigin;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.SealedText;
import org.jspecify.annotations.Nullable;

/// A picture with where it came from, which decides later what may be done with it (P9).
@Entity
@Table(name = "gallery_picture")
class PictureRow {

    @Id
    private UUID id;

    private UUID accountId;
    private UUID requestId;
    private UUID blobId;
    private String platform;

    @Enumerated(EnumType.STRING)
    private PictureOrigin origin;

    /// The picture this one was made from; none for a picture made from words.
    private @Nullable UUID parentId;

    private @Nullable String provider;
    private @Nullable String model;
    private @Nullable SealedText prompt;
    private @Nullable SealedText memory;

    /// The catalogue's action that made it.
    private @Nullable String action;

    /// Somebody else's picture went into it: besides its owner, only the place that picture was seen in may see it.
    private boolean fromOthers;

    private @Nullable KeyedHash seenIn;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private Instant createdAt;
    private @Nullable Instant removedAt;

    @Version
    private Long version;

    protected PictureRow() {}

    private PictureRow(PictureId id, AccountId owner, RequestId request, BlobId blob, Instant now) {
        this.id = id.value();
        this.accountId = owner.value();
        this.requestId = request.value();
        this.blobId = blob.value();
        this.visibility = Visibility.PRIVATE;
        this.createdAt = now;
    }

    /// Private, whatever was asked for, until it is posted.
    static PictureRow of(NewPicture picture, Instant now) {
        var row = new PictureRow(picture.id(), picture.owner(), picture.request(), picture.blob(), now);
        var made = picture.made();
        row.platform = picture.platform().value();
        row.origin = PictureOrigin.GENERATED;
        row.parentId = made.parent().map(PictureId::value).orElse(null);
        row.provider = made.by().provider();
        row.model = made.by().model();
        row.prompt = made.prompt();
        row.memory = made.memory().orElse(null);
        row.fromOthers = made.fromOthers();
        row.action = made.action().orElse(null);
        return row;
    }

    static PictureRow of(UploadKept upload, Instant now) {
        var row = new PictureRow(upload.id(), upload.owner(), upload.request(), upload.blob(), now);
        row.platform = upload.platform().value();
        row.origin = PictureOrigin.UPLOADED;
        return row;
    }

    GalleryPicture picture(String words) {
        return new GalleryPicture(
                id(),
                blob(),
                new Source(origin, new PlatformName(platform), request(), createdAt),
                new Making(madeBy(), words, Optional.ofNullable(action), parent(), Optional.ofNullable(memory)),
                visibility);
    }

    PictureId id() {
        return new PictureId(id);
    }

    AccountId owner() {
        return new AccountId(accountId);
    }

    RequestId request() {
        return new RequestId(requestId);
    }

    BlobId blob() {
        return new BlobId(blobId);
    }

    Optional<SealedText> prompt() {
        return Optional.ofNullable(prompt);
    }

    /// What was made from a picture that only some may see is for the same people only; from two that were seen in
    /// different places, for nobody but its owner.
    void inherit(PictureRow source) {
        if (source.fromOthers) {
            seenIn = fromOthers && !Objects.equals(seenIn, source.seenIn) ? null : source.seenIn;
            fromOthers = true;
        }
    }

    /// What it was made from was erased meanwhile, and with it who may see that: nobody but its owner does. The
    /// memory of a provider would hold the words of what is gone.
    void inheritFromErased() {
        fromOthers = true;
        seenIn = null;
        parentId = null;
        memory = null;
    }

    /// The only shared place that may see it.
    void seenIn(KeyedHash place) {
        seenIn = place;
    }

    /// Whether people in this place may see it at all, if its owner likes.
    boolean mayBeSeenIn(KeyedHash place) {
        return !fromOthers || place.equals(seenIn);
    }

    boolean isOf(AccountId account) {
        return accountId.equals(account.value());
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    /// Nobody sees it from now on, and its words are gone.
    void remove(Instant now) {
        removedAt = now;
        visibility = Visibility.PRIVATE;
        prompt = null;
        memory = null;
    }

    /// What it was made from is gone: a provider's memory holds the words of all steps before.
    void forget(PictureId ancestor) {
        memory = null;
        if (ancestor.value().equals(parentId)) {
            parentId = null;
        }
    }

    void visibleTo(Visibility whom) {
        visibility = whom;
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }

    Map<String, Object> export(String words) {
        return Map.of(
                "id", id.toString(),
                "request", requestId.toString(),
                "madeFrom", parentId == null ? "" : parentId.toString(),
                "platform", platform,
                "origin", origin.name(),
                "madeBy", (madeBy().provider() + " " + madeBy().model()).strip(),
                "prompt", words,
                "visibility", visibility.name(),
                "createdAt", createdAt.toString());
    }

    private ModelName madeBy() {
        return provider == null || model == null ? Making.NOBODY : new ModelName(provider, model);
    }

    private Optional<PictureId> parent() {
        return Optional.ofNullable(parentId).map(PictureId::new);
    }
}
