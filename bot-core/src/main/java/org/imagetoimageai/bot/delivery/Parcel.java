package org.imagetoimageai.bot.delivery;

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
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.RequestId;
import org.jspecify.annotations.Nullable;

/// Something on its way to a person.
@Entity
@Table(name = "delivery_parcel")
class Parcel {

    /// What is in it.
    enum Kind {
        /// A finished picture as a card.
        RESULT,
        /// The original file of a picture.
        ORIGINAL,
        /// Why a request ended without a picture.
        NOTICE
    }

    /// Where it is.
    enum State {
        WAITING,
        DELIVERED,
        /// The person could not be written to: it waits for their next visit.
        UNREACHABLE,
        /// The platform would not take it: it is offered at their next visit.
        REFUSED,
        /// It may have arrived, twice sent without an answer; it is not sent a third time.
        UNCERTAIN
    }

    @Id
    private UUID id;

    private UUID accountId;
    private String platform;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable UUID requestId;
    private @Nullable UUID pictureId;
    private @Nullable UUID shareId;
    private @Nullable UUID letterId;

    @Enumerated(EnumType.STRING)
    private State state;

    /// How often the person sent for it after it could not be brought.
    private int rounds;

    private Instant createdAt;
    private @Nullable Instant closedAt;

    @Version
    private Long version;

    protected Parcel() {}

    private Parcel(UUID id, AccountId account, PlatformName platform, Kind kind, Instant now) {
        this.id = id;
        this.accountId = account.value();
        this.platform = platform.value();
        this.kind = kind;
        this.state = State.WAITING;
        this.createdAt = now;
    }

    static Parcel result(UUID id, ReturnAddressRow to, PictureId picture, Instant now) {
        return withPicture(new Parcel(id, to.account(), to.platform(), Kind.RESULT, now), picture);
    }

    static Parcel original(UUID id, AccountId account, PlatformName platform, PictureId picture, Instant now) {
        return withPicture(new Parcel(id, account, platform, Kind.ORIGINAL, now), picture);
    }

    static Parcel notice(UUID id, ReturnAddressRow to, RequestId request, Instant now) {
        var parcel = new Parcel(id, to.account(), to.platform(), Kind.NOTICE, now);
        parcel.requestId = request.value();
        return parcel;
    }

    private static Parcel withPicture(Parcel parcel, PictureId picture) {
        parcel.pictureId = picture.value();
        return parcel;
    }

    void close(State as, Instant now) {
        state = as;
        closedAt = now;
    }

    void sendAgain() {
        state = State.WAITING;
        closedAt = null;
        rounds++;
    }

    /// The job that brings it; one for each time it is sent for, so that a new one never meets the end of the last.
    String job() {
        return id + ":" + rounds;
    }

    static UUID ofJob(String job) {
        return UUID.fromString(job.substring(0, job.indexOf(':')));
    }

    boolean isPicture() {
        return kind != Kind.NOTICE;
    }

    boolean isWaiting() {
        return state == State.WAITING;
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

    Kind kind() {
        return kind;
    }

    RequestId request() {
        return new RequestId(Objects.requireNonNull(requestId));
    }

    PictureId picture() {
        return new PictureId(Objects.requireNonNull(pictureId));
    }

    /// What a post is authorised by.
    Optional<UUID> share() {
        return Optional.ofNullable(shareId);
    }

    UUID letter() {
        return Objects.requireNonNull(letterId);
    }

    void moveTo(AccountId other) {
        accountId = other.value();
    }

    Map<String, Object> export() {
        return Map.of(
                "kind", kind.name(),
                "platform", platform,
                "state", state.name(),
                "createdAt", createdAt.toString(),
                "closedAt", closedAt == null ? "" : closedAt.toString());
    }
}
