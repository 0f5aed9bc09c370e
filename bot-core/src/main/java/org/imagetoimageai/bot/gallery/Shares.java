package org.imagetoimageai.bot.gallery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who besides its owner may see a picture: the people in each place that it is shared with, and nobody else. Whoever
/// changes or relies on that has the picture locked until their transaction ends.
@Service
public class Shares {

    static final String PLACE = "gallery_share.place";

    private final Pictures pictures;
    private final ShareRows rows;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Shares(Pictures pictures, ShareRows rows, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.pictures = pictures;
        this.rows = rows;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /// Lets the people in a place see a picture. Nothing is sent by that.
    @Transactional
    public Sharing share(PictureId id, AccountId owner, Share.Place place) {
        var picture = locked(id).filter(row -> row.isOf(owner));
        if (picture.isEmpty()) {
            return new Sharing.NoPicture();
        }
        if (!picture.get().mayBeSeenIn(place.hash())) {
            return new Sharing.OnlyWhereItWasSeen();
        }
        picture.get().visibleTo(Visibility.HERE);
        return rows.findByPictureIdAndPlaceHash(id.value(), place.hash())
                .<Sharing>map(row -> new Sharing.Already(row.id()))
                .orElseGet(() -> new Sharing.Shared(save(picture.get(), place).id()));
    }

    private ShareRow save(PictureRow picture, Share.Place place) {
        var owner = KeyOwner.account(picture.owner().value());
        var where = vault.seal(owner, PLACE, place.where());
        return rows.saveAndFlush(new ShareRow(picture, place.hash(), where, place.withPrompt(), clock.instant()));
    }

    /// Nobody but the owner may see it any more.
    ///
    /// @return in how many places it could be seen
    @Transactional
    public int unshare(PictureId id, AccountId owner) {
        return locked(id).filter(row -> row.isOf(owner)).map(this::unshare).orElse(0);
    }

    private int unshare(PictureRow picture) {
        var all = rows.findByPictureIdOrderBySharedAt(picture.id().value());
        picture.visibleTo(Visibility.PRIVATE);
        rows.deleteAll(all);
        if (!all.isEmpty()) {
            events.publishEvent(new GalleryEvent.Unshared(
                    picture.id(), all.stream().map(ShareRow::id).toList()));
        }
        return all.size();
    }

    /// A place cannot be reached any more, so the picture is not shared there.
    ///
    /// @return whether it was, until now
    @Transactional
    public boolean drop(Share.Id share) {
        var row = rows.findById(share.value());
        var picture = row.flatMap(found -> locked(found.picture()));
        // Its owner may have taken it back while the picture was waited for.
        if (row.isEmpty() || !rows.existsById(share.value())) {
            return false;
        }
        rows.delete(row.get());
        rows.flush();
        var id = row.get().picture();
        var isLast = rows.findByPictureIdOrderBySharedAt(id.value()).isEmpty();
        picture.filter(one -> isLast).ifPresent(one -> one.visibleTo(Visibility.PRIVATE));
        events.publishEvent(new GalleryEvent.Unshared(id, List.of(share)));
        return true;
    }

    /// A share that holds now, and until the caller's transaction ends.
    @Transactional
    public Optional<Share> holding(Share.Id share) {
        return rows.findById(share.value())
                .filter(row -> locked(row.picture()).isPresent())
                .filter(row -> rows.existsById(share.value()))
                .flatMap(this::open);
    }

    /// A share as it is at this moment.
    @Transactional(readOnly = true)
    public Optional<Share> find(Share.Id share) {
        return rows.findById(share.value())
                .filter(row -> pictures.findById(row.picture().value())
                        .filter(picture -> !picture.isRemoved())
                        .isPresent())
                .flatMap(this::open);
    }

    /// Where a picture can be seen, in the order in which it was shared.
    @Transactional(readOnly = true)
    public List<Share> of(PictureId picture) {
        return rows.findByPictureIdOrderBySharedAt(picture.value()).stream()
                .flatMap(row -> open(row).stream())
                .toList();
    }

    /// The picture that this person shared last and that is still shared.
    @Transactional(readOnly = true)
    public Optional<PictureId> latest(AccountId owner) {
        return rows.findFirstByAccountIdOrderBySharedAtDesc(owner.value()).map(ShareRow::picture);
    }

    /// Whose picture it is, as long as it is there.
    @Transactional(readOnly = true)
    public Optional<AccountId> owner(PictureId picture) {
        return pictures.findById(picture.value())
                .filter(row -> !row.isRemoved())
                .map(PictureRow::owner);
    }

    /// Whether people in this place may see a picture, if its owner likes.
    @Transactional(readOnly = true)
    public boolean maySee(PictureId picture, KeyedHash place) {
        return pictures.findById(picture.value())
                .filter(row -> !row.isRemoved() && row.mayBeSeenIn(place))
                .isPresent();
    }

    /// A place goes on under another name.
    @Transactional
    public void renamed(KeyedHash from, KeyedHash to) {
        rows.rename(from.toBytes(), to.toBytes());
        pictures.rename(from.toBytes(), to.toBytes());
    }

    private Optional<PictureRow> locked(PictureId id) {
        return pictures.findAndLock(id.value()).filter(row -> !row.isRemoved());
    }

    private Optional<Share> open(ShareRow row) {
        return vault.open(PLACE, row.place()).map(row::share);
    }

    /// What became of the wish to show a picture in a shared place.
    public sealed interface Sharing {

        /// People there may see it from now on.
        record Shared(Share.Id share) implements Sharing {}

        /// They may already.
        record Already(Share.Id share) implements Sharing {}

        /// Somebody else's picture went into it, which was seen elsewhere.
        record OnlyWhereItWasSeen() implements Sharing {}

        /// The person has no such picture.
        record NoPicture() implements Sharing {}
    }
}
