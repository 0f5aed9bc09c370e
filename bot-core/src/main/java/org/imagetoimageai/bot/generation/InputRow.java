package org.imagetoimageai.bot.generation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.SealedText;
import org.jspecify.annotations.Nullable;

/// A picture that a request starts from. What was sent is fetched when the request is worked on and is ours from
/// then on.
@Entity
@Table(name = "generation_input")
class InputRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // inputs are ordered by it
    private int position;

    /// Of what lies with the platform; a person's own pictures in the gallery need none.
    private @Nullable SealedText reference;

    private boolean others;

    /// In the gallery; none for other people's.
    private @Nullable UUID pictureId;

    private @Nullable UUID blobId;
    private @Nullable SealedText memory;
    private boolean ready;

    protected InputRow() {}

    private InputRow(int position) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.position = position;
    }

    /// @param reference sealed as [Generations#REFERENCE]
    static InputRow upload(int position, SealedText reference, boolean others) {
        var row = new InputRow(position);
        row.reference = reference;
        row.others = others;
        row.blobId = UUID.randomUUID();
        row.pictureId = others ? null : UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return row;
    }

    static InputRow kept(int position, Input.Kept kept) {
        var row = new InputRow(position);
        row.pictureId = kept.picture().value();
        row.blobId = kept.blob().value();
        row.memory = kept.memory().orElse(null);
        row.ready = true;
        return row;
    }

    UUID id() {
        return id;
    }

    boolean isReady() {
        return ready;
    }

    boolean isOthers() {
        return others;
    }

    void ready() {
        ready = true;
    }

    /// Whatever was stored of somebody else's picture is gone, and where it could be had again.
    void erased() {
        ready = false;
        reference = null;
    }

    Optional<SealedText> reference() {
        return Optional.ofNullable(reference);
    }

    Optional<SealedText> memory() {
        return Optional.ofNullable(memory);
    }

    Optional<PictureId> picture() {
        return Optional.ofNullable(pictureId).map(PictureId::new);
    }

    BlobId blob() {
        return new BlobId(Objects.requireNonNull(blobId));
    }
}
