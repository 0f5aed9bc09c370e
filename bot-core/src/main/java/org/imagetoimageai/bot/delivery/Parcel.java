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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.gallery.Share;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.outbox.LetterId;
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
        NOTICE,
        /// A picture for the people in a shared place.
        POST,
        /// A page of the gallery.
        PAGE,
        /// Somebody else's picture, for an operator to judge.
        REVIEW,
        /// A letter from the outbox.
        LETTER
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
        UNCERTAIN,
        /// What it would have brought was deleted or taken back.
        GONE
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

    /// On a page.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "delivery_parcel_picture", joinColumns = @JoinColumn(name = "parcel_id"))
    @OrderColumn(name = "position")
    @Column(name = "picture_id")
    private List<UUID> pictures = new ArrayList<>();

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

    static Parcel card(UUID id, AccountId account, PlatformName platform, PictureId picture, Instant now) {
        return withPicture(new Parcel(id, account, platform, Kind.RESULT, now), picture);
    }

    static Parcel original(UUID id, AccountId account, PlatformName platform, PictureId picture, Instant now) {
        return withPicture(new Parcel(id, account, platform, Kind.ORIGINAL, now), picture);
    }

    static Parcel notice(UUID id, ReturnAddressRow to, RequestId request, Instant now) {
        var parcel = new Parcel(id, to.account(), to.platform(), Kind.NOTICE, now);
        parcel.requestId = request.value();
        return parcel;
    }

    static Parcel post(UUID id, Share share, PlatformName platform, Instant now) {
        var parcel = withPicture(new Parcel(id, share.owner(), platform, Kind.POST, now), share.picture());
        parcel.shareId = share.id().value();
        return parcel;
    }

    static Parcel page(UUID id, AccountId account, PlatformName platform, List<PictureId> pictures, Instant now) {
        var parcel = new Parcel(id, account, platform, Kind.PAGE, now);
        pictures.forEach(picture -> parcel.pictures.add(picture.value()));
        return parcel;
    }

    static Parcel review(UUID id, AccountId operator, PlatformName platform, PictureId picture, Instant now) {
        return withPicture(new Parcel(id, operator, platform, Kind.REVIEW, now), picture);
    }

    static Parcel letter(LetterId letter, AccountId account, PlatformName platform, Instant now) {
        var parcel = new Parcel(letter.value(), account, platform, Kind.LETTER, now);
        parcel.letterId = letter.value();
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
        return switch (kind) {
            case RESULT, ORIGINAL -> true;
            case NOTICE, LETTER, POST, PAGE, REVIEW -> false;
        };
    }

    boolean isPost() {
        return kind == Kind.POST;
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

    Optional<RequestId> request() {
        return Optional.ofNullable(requestId).map(RequestId::new);
    }

    Optional<PictureId> picture() {
        return Optional.ofNullable(pictureId).map(PictureId::new);
    }

    /// What a post is authorised by.
    Optional<Share.Id> share() {
        return Optional.ofNullable(shareId).map(Share.Id::new);
    }

    Optional<LetterId> letter() {
        return Optional.ofNullable(letterId).map(LetterId::new);
    }

    List<PictureId> pictures() {
        return pictures.stream().map(PictureId::new).toList();
    }

    Instant createdAt() {
        return createdAt;
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
