package org.imagetoimageai.bot.generation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.credit.Cause;
import org.imagetoimageai.bot.credit.Credits;
import org.imagetoimageai.bot.generation.Progress.Ended;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.imagetoimageai.bot.generation.Progress.Tally;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.vault.SealedText;
import org.jspecify.annotations.Nullable;

/// A request and its life: offered or parked, waiting, painted sheet by sheet, ended. What it may do next is
/// decided here.
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

    @Embedded
    private Terms terms;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "request_id", nullable = false)
    @OrderBy("ordinal")
    private List<Sheet> sheets = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "request_id", nullable = false)
    @OrderBy("position")
    private List<InputRow> inputs = new ArrayList<>();

    private long price;
    private int priority;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private @Nullable Ending ending;

    private @Nullable String reference;

    /// The words that were wanted instead of a picture.
    private @Nullable SealedText answer;

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

    GenerationRequest(SubmitGeneration wish, SealedText prompt, List<InputRow> inputs, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        accountId = wish.account().value();
        platform = wish.origin().platform().value();
        deliveryKey = key(wish);
        returnAddress = wish.returnAddress();
        this.prompt = prompt;
        this.inputs.addAll(inputs);
        terms = new Terms(wish.wish(), wish.visibility());
        stage = Stage.PARKED;
        createdAt = now;
    }

    /// Numbers of calls may come again after long: together with the account, one names one call.
    static String key(SubmitGeneration wish) {
        return wish.origin().platform() + ":" + wish.account() + ":"
                + wish.origin().deliveryId();
    }

    void offer() {
        stage = Stage.OFFERED;
    }

    void queue(Credits agreedPrice, int agreedPriority, Instant latest) {
        stage = Stage.WAITING;
        price = agreedPrice.value();
        priority = agreedPriority;
        deadline = latest;
        for (var ordinal = 0; ordinal < terms.count(); ordinal++) {
            sheets.add(new Sheet(ordinal));
        }
    }

    /// Stands as its sheets do.
    void follow() {
        sheets().stage().ifPresent(now -> stage = now);
    }

    Sheets sheets() {
        return new Sheets(sheets);
    }

    List<InputRow> inputs() {
        return List.copyOf(inputs);
    }

    boolean hasAllInputs() {
        return inputs.stream().allMatch(InputRow::isReady);
    }

    boolean isFromOthers() {
        return inputs.stream().anyMatch(InputRow::isOthers);
    }

    /// The call that cancelled it.
    void cancelledBy(String deliveryId) {
        cancelledBy = deliveryId;
    }

    /// The agreement that let a parked request go on.
    void resumedBy(String deliveryId) {
        resumedBy = deliveryId;
    }

    void answer(SealedText words) {
        answer = words;
    }

    Optional<SealedText> answer() {
        return Optional.ofNullable(answer);
    }

    void end(Ending how, @Nullable String failure, Instant now) {
        stage = Stage.ENDED;
        ending = how;
        remember(failure);
        endedAt = now;
    }

    /// What the log calls a failure of one of its sheets, though others may still come out.
    void remember(@Nullable String failure) {
        reference = failure == null ? reference : failure;
    }

    boolean isOver() {
        return stage == Stage.ENDED;
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

    boolean isPaidFor() {
        return price > 0;
    }

    boolean hasTimeFor(Duration pause, Instant now) {
        return deadline != null && now.plus(pause).isBefore(deadline);
    }

    RequestId id() {
        return new RequestId(id);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    PlatformName platform() {
        return new PlatformName(platform);
    }

    SealedText prompt() {
        return prompt;
    }

    Terms terms() {
        return terms;
    }

    Credits price() {
        return new Credits(price);
    }

    Credits pricePerPicture() {
        return new Credits(price / terms.count());
    }

    int priority() {
        return priority;
    }

    Instant createdAt() {
        return createdAt;
    }

    /// The cause of the hold.
    Cause cause() {
        return Cause.of("request", id);
    }

    SubmitGeneration wish(Wish wish) {
        var call = deliveryKey.substring(platform.length() + UUID_LENGTH + 2);
        return new SubmitGeneration(
                account(), new Origin(platform(), call, Optional.empty()), wish, returnAddress, terms.visibility());
    }

    Offer asOffer(Wish wish) {
        return new Offer(id(), wish, returnAddress, terms.visibility());
    }

    NewPicture picture(Sheet sheet, BlobId stored, ModelName madeBy, Optional<SealedText> memory) {
        var parent = inputs.stream().flatMap(input -> input.picture().stream()).findFirst();
        var made = new NewPicture.Made(madeBy, prompt, terms.action(), parent, memory, isFromOthers());
        return new NewPicture(sheet.pictureId(), id(), account(), platform(), stored, made, terms.visibility());
    }

    Progress progress() {
        var ended = Optional.ofNullable(ending).map(how -> new Ended(how, Optional.ofNullable(reference)));
        var tally = new Tally(terms.count(), sheets().made(), terms.action(), terms.visibility());
        return new Progress(id(), account(), returnAddress, stage, ended, price(), tally);
    }

    Map<String, Object> export(String words) {
        return Map.of(
                "id",
                id.toString(),
                "platform",
                platform,
                "prompt",
                words,
                "settings",
                terms.export(),
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
