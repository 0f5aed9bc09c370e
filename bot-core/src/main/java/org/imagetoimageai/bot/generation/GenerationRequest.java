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

    @Id
    private UUID id;

    private UUID accountId;
    private String platform;
    private String deliveryKey;
    private UUID returnAddress;
    private SealedText prompt;
    private UUID pictureId;
    private long price;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable String reference;
    private int attempts;
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

    static String key(SubmitGeneration wish) {
        return wish.platform() + ":" + wish.deliveryId();
    }

    void queue(Credits agreedPrice, Instant latest) {
        stage = Stage.WAITING;
        price = agreedPrice.value();
        deadline = latest;
    }

    void paint() {
        stage = Stage.PAINTING;
        attempts++;
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

    BlobId blob() {
        return new BlobId(pictureId);
    }

    SubmitGeneration wish(String words) {
        return new SubmitGeneration(
                account(),
                new PlatformName(platform),
                deliveryKey.substring(platform.length() + 1),
                words,
                returnAddress);
    }

    NewPicture picture(ModelName madeBy) {
        return new NewPicture(
                new PictureId(pictureId), id(), account(), new PlatformName(platform), blob(), madeBy, prompt);
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
