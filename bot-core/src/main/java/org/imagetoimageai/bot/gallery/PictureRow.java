package org.imagetoimageai.bot.gallery;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.NewPicture;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.media.PictureOrigin;
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

    private String provider;
    private String model;
    private SealedText prompt;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    private Instant createdAt;

    @Version
    private Long version;

    protected PictureRow() {}

    PictureRow(NewPicture picture, Instant now) {
        id = picture.id().value();
        accountId = picture.owner().value();
        requestId = picture.request().value();
        blobId = picture.blob().value();
        platform = picture.platform().value();
        origin = PictureOrigin.GENERATED;
        provider = picture.made().by().provider();
        model = picture.made().by().model();
        prompt = picture.made().prompt();
        parentId = picture.made().parent().map(PictureId::value).orElse(null);
        visibility = picture.visibility();
        createdAt = now;
    }

    PictureId id() {
        return new PictureId(id);
    }

    BlobId blob() {
        return new BlobId(blobId);
    }

    RequestId request() {
        return new RequestId(requestId);
    }

    ModelName madeBy() {
        return new ModelName(provider, model);
    }

    SealedText prompt() {
        return prompt;
    }

    boolean isOf(AccountId account) {
        return accountId.equals(account.value());
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
                "madeBy", provider + " " + model,
                "prompt", words,
                "visibility", visibility.name(),
                "createdAt", createdAt.toString());
    }
}
