package org.imagetoimageai.bot.generation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.SealedText;
import org.jspecify.annotations.Nullable;

/// A request and its life: parked or waiting, painting, perhaps waiting again, ended. What it may do next is decided
/// here.
@Entity
@Table(name = "generation_request")
class GenerationRequest {

    private static final int UUID_LENGTH = 36;

    @Id
    private UUID id;

    private UUID accountId;
    private String platform;
    private String deliveryKey;
    private UUID returnAddress;
    private SealedText prompt;
    private UUID pictureId;

    /// Where the attempt that is under way stores its picture. Each attempt has its own, so that of two that overlap,
    /// since one
    /// was wrongly thought dead, only the later counts and neither touches the other's bytes.
    private @Nullable UUID blobId;

    private long price;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable String reference;
    private int attempts;
    private int damagedAnswers;

    @SuppressWarnings("UnusedVariable") // requests are found by it
    private @Nullable String resumedBy;

    @SuppressWarnings("UnusedVariable") // requests are counted by it
    private @Nullable String cancelledBy;

    private Instant createdAt;
    private @Nullable Instant deadline;
    private @Nullable Instant endedAt;

    @Version
    private Long version;

    protected GenerationRequest() {}

    GenerationRequest(SubmitGeneration wish, SealedText prompt, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        pictureId = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        accountId = wish.account().value();
        platform = wish.platform().value();
        deliveryKey = key(wish);
        returnAddress = wish.returnAddress();
        this.prompt = prompt;
        stage = Stage.PARKED;
        createdAt = now;
    }

    /// Numbers of calls may come again after long: together with the account, one names one call.
    static String key(SubmitGeneration wish) {
        return wish.platform() + ":" + wish.account() + ":" + wish.deliveryId();
    }

    void queue(Credits agreedPrice, Instant latest) {
        stage = Stage.WAITING;
        price = agreedPrice.value();
        deadline = latest;
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

    /// The call that cancelled it.
    void cancelledBy(String deliveryId) {
        cancelledBy = deliveryId;
    }

    /// The agreement that let a parked request go on.
    void resumedBy(String deliveryId) {
        resumedBy = deliveryId;
    }

    boolean waitsForTheProvider() {
        return stage == Stage.WAITING_AGAIN;
    }

    void waitAgain() {
        stage = Stage.WAITING_AGAIN;
    }

    void end(Ending how, @Nullable String failure, Instant now) {
        stage = Stage.ENDED;
        ending = how;
        reference = failure;
        endedAt = now;
    }

    boolean isOver() {
        return stage == Stage.ENDED;
    }

    boolean isWithTheModel() {
        return stage == Stage.PAINTING;
    }

    boolean wasCancelled() {
        return ending == Ending.CANCELLED;
    }

    boolean wasRefused() {
        return ending == Ending.REFUSED;
    }

    boolean isParked() {
        return stage == Stage.PARKED;
    }

    boolean hasTimeFor(Duration pause, Instant now) {
        return deadline != null && now.plus(pause).isBefore(deadline);
    }

    int attempts() {
        return attempts;
    }

    RequestId id() {
        return new RequestId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    SealedText prompt() {
        return prompt;
    }

    Credits price() {
        return new Credits(price);
    }

    /// The cause of the hold.
    Cause cause() {
        return Cause.of("request", id);
    }

    Optional<BlobId> blob() {
        return Optional.ofNullable(blobId).map(BlobId::new);
    }

    PictureId pictureId() {
        return new PictureId(pictureId);
    }

    SubmitGeneration wish(String words) {
        return new SubmitGeneration(
                account(),
                new PlatformName(platform),
                deliveryKey.substring(platform.length() + UUID_LENGTH + 2),
                words,
                returnAddress);
    }

    NewPicture picture(BlobId stored, ModelName madeBy) {
        return new NewPicture(
                pictureId(),
                id(),
                account(),
                new PlatformName(platform),
                stored,
                NewPicture.Made.of(madeBy, prompt),
                Visibility.PRIVATE);
    }

    Progress progress() {
        return new Progress(
                id(),
                account(),
                returnAddress,
                stage,
                Optional.ofNullable(ending),
                Optional.ofNullable(reference),
                price());
    }

    Map<String, Object> export(String words) {
        return Map.of(
                "id",
                id.toString(),
                "platform",
                platform,
                "prompt",
                words,
                "stage",
                stage.name(),
                "ending",
                ending == null ? "" : ending.name(),
                "price",
                price,
                "createdAt",
                createdAt.toString(),
                "endedAt",
                endedAt == null ? "" : endedAt.toString());
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }
}
