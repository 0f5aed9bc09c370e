package org.imagetoimageai.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.gallery.Share;
import org.imagetoimageai.bot.gallery.Shares;
import org.imagetoimageai.bot.outbox.Letter;
import org.imagetoimageai.bot.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pictures in shared places: who may post there, and what happens when that cannot be. Nothing is ever posted in
/// another place instead.
@Component
class Posts {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    /// How long a platform is asked whether somebody is a member.
    private static final Duration LONGEST_DOUBT = Duration.ofMinutes(1);

    private final Shares shares;
    private final Places places;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    Posts(Shares shares, Places places, Accounts accounts, Outbox outbox, Clock clock) {
        this.shares = shares;
        this.places = places;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Where a share goes, as long as it holds.
    Optional<SharedPlace> place(Share.Id share) {
        return shares.find(share).map(Posts::place);
    }

    /// Whether a share still allows a post in a place. Holds until the caller's transaction ends.
    boolean allows(Share.Id share, Channel place) {
        var allowed = shares.holding(share).map(holding -> holding.place().hash());
        return Audience.mayStand(places.hash(place), allowed, isClosed(share));
    }

    /// Whether the place, or the one that shows its pictures there, lets nothing be posted any more.
    private boolean isClosed(Share.Id share) {
        return place(share).stream()
                .flatMap(place -> Stream.of(place.channel(), place.membership()))
                .anyMatch(places::keepsPrivate);
    }

    /// Whether the owner may post now; asks the platform, so not inside a transaction.
    Membership membership(Parcel parcel, ChatPlatform platform) {
        var post = parcel.share().flatMap(this::place);
        if (post.isEmpty()) {
            return new Membership.Fine();
        }
        if (parcel.share().filter(this::isClosed).isPresent()) {
            return new Membership.No("share.closed");
        }
        var person = accounts.reachableOn(parcel.platform(), parcel.account());
        if (person.isEmpty()) {
            return new Membership.No("share.not-member");
        }
        var standing = platform.standing(
                new PersonRef(platform.platform(), person.get().externalId()),
                post.get().membership());
        return switch (standing) {
            case ADMIN, MEMBER -> new Membership.Fine();
            case OUTSIDE -> new Membership.No("share.not-member");
            case UNKNOWN ->
                parcel.createdAt().plus(LONGEST_DOUBT).isBefore(clock.instant())
                        ? new Membership.No("share.unknown-member")
                        : new Membership.Later(PAUSE);
        };
    }

    /// A post cannot be: it is not shared there, and its owner reads why.
    @Transactional
    public void failed(Parcel parcel, String phrase) {
        parcel.share()
                .flatMap(shares::find)
                .filter(share -> shares.drop(share.id()))
                .ifPresent(share -> tell(share.owner(), phrase, place(share)));
    }

    /// If the place was closed while a post was on its way there, it is not shared there, and its owner reads why.
    @Transactional
    public void settle(Parcel parcel) {
        if (parcel.share().filter(this::isClosed).isPresent()) {
            failed(parcel, "share.closed");
        }
    }

    /// The place is gone, or we may not post there any more: if it showed pictures of others, they hear of it too.
    @Transactional
    public void gone(Parcel parcel) {
        var share = parcel.share().flatMap(shares::find);
        share.map(Posts::place)
                .ifPresent(place -> places.lost(place.channel()).stream()
                        .filter(setter -> !setter.equals(parcel.account()))
                        .forEach(setter -> tell(setter, "gallerychannel.gone", place)));
        failed(parcel, "share.place-gone");
    }

    private void tell(AccountId account, String phrase, SharedPlace place) {
        outbox.tell(
                account,
                Letter.of(
                        phrase,
                        place.title().<Object>map(title -> title).orElseGet(() -> Letter.Phrase.of("place.unnamed"))));
    }

    private static SharedPlace place(Share share) {
        return SharedPlace.ofWords(share.place().where());
    }

    /// Whether somebody may post.
    sealed interface Membership {

        record Fine() implements Membership {}

        record Later(Duration after) implements Membership {}

        /// They may not.
        ///
        /// @param why a phrase that takes the place's name
        record No(String why) implements Membership {}
    }
}
