package org.imagetoimageai.bot.generation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.imagetoimageai.bot.media.BlobId;
import org.jspecify.annotations.Nullable;

/// One of the pictures of a request: painted, stored and paid for on its own. Changed only by whoever has locked
/// its request.
@Entity
@Table(name = "generation_sheet")
class Sheet {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // sheets are ordered by it
    private int ordinal;

    private UUID pictureId;

    /// Where the attempt that is under way stores its picture. Each attempt has its own, so that of two that
    /// overlap, since one was wrongly thought dead, only the later counts and neither touches the other's bytes.
    private @Nullable UUID blobId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private int attempts;
    private int damagedAnswers;

    protected Sheet() {}

    Sheet(int ordinal) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        pictureId = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.ordinal = ordinal;
        stage = Stage.WAITING;
    }

    /// Begins an attempt, which stores its picture as `attempt` and nowhere else.
    void paint(BlobId attempt) {
        stage = Stage.PAINTING;
        blobId = attempt.value();
        attempts++;
    }

    /// Whether this attempt is the one that counts.
    boolean isPaintedAs(BlobId attempt) {
        return attempt.value().equals(blobId);
    }

    /// Another answer that was damaged.
    ///
    /// @return how many that makes
    int damaged() {
        return ++damagedAnswers;
    }

    void waitAgain() {
        stage = Stage.WAITING_AGAIN;
    }

    void end(Ending how) {
        stage = Stage.ENDED;
        ending = how;
    }

    boolean isOver() {
        return stage == Stage.ENDED;
    }

    boolean isMade() {
        return ending == Ending.DONE;
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    Stage stage() {
        return stage;
    }

    int attempts() {
        return attempts;
    }

    UUID id() {
        return id;
    }

    Optional<BlobId> blob() {
        return Optional.ofNullable(blobId).map(BlobId::new);
    }

    PictureId pictureId() {
        return new PictureId(pictureId);
    }
}
