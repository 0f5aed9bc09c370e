package org.imagetoimageai.bot.delivery;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.Gallery.From;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is sent to somebody because they asked, and what stands in their chats.
@Service
public class Deliveries {

    /// One that is just being noted as sent, and one more.
    private static final int MOST_PAGES = 2;

    private final Parcels parcels;
    private final Registry registry;
    private final Gallery gallery;
    private final Postage postage;

    Deliveries(Parcels parcels, Registry registry, Gallery gallery, Postage postage) {
        this.parcels = parcels;
        this.registry = registry;
        this.gallery = gallery;
        this.postage = postage;
    }

    /// Sends the original file of a picture to its owner.
    ///
    /// @param deliveryId the platform's id of the call that asked for it
    @Transactional
    public void sendOriginal(PictureId picture, AccountId owner, PlatformName platform, String deliveryId) {
        var id = Postage.id("original:" + platform + ":" + owner + ":" + deliveryId);
        postage.send(Parcel.original(id, owner, platform, picture, postage.now()));
    }

    /// Sends a picture to its owner once more, with everything that can be done with it.
    @Transactional
    public void sendCard(PictureId picture, AccountId owner, PlatformName platform, String deliveryId) {
        var id = Postage.id("card:" + platform + ":" + owner + ":" + deliveryId);
        postage.send(Parcel.card(id, owner, platform, picture, postage.now()));
    }

    /// Sends a page of the gallery: the newest, or the one before or after a picture.
    ///
    /// @param turn [Actions#NEWER] or [Actions#OLDER] than a picture
    /// @return how many pictures are on it; for none, nothing is sent, and neither while two others are under
    ///         way: each costs the decoding of all its pictures
    @Transactional
    public int sendPage(AccountId owner, PlatformName platform, String deliveryId, Optional<Turn> turn) {
        var from = turn.map(Turn::from).orElseGet(From.Newest::new);
        var pictures = gallery.page(owner, from, Pages.SIZE).pictures().stream()
                .map(GalleryPicture::id)
                .toList();
        if (!pictures.isEmpty() && pagesUnderWay(owner) < MOST_PAGES) {
            var id = Postage.id("page:" + platform + ":" + owner + ":" + deliveryId);
            postage.send(Parcel.page(id, owner, platform, pictures, postage.now()));
        }
        return pictures.size();
    }

    private int pagesUnderWay(AccountId owner) {
        return parcels.countByAccountIdAndKindAndState(owner.value(), Parcel.Kind.PAGE, Parcel.State.WAITING);
    }

    /// Sends somebody's picture to an operator who judges it. Whoever calls has that recorded.
    @Transactional
    public void sendForReview(PictureId picture, AccountId operator, PlatformName platform, String deliveryId) {
        var id = Postage.id("review:" + platform + ":" + operator + ":" + deliveryId);
        postage.send(Parcel.review(id, operator, platform, picture, postage.now()));
    }

    /// Another page of the gallery.
    ///
    /// @param action [Actions#NEWER] or [Actions#OLDER]
    public record Turn(String action, PictureId than) {

        From from() {
            return action.equals(Actions.NEWER) ? new From.NewerThan(than) : new From.OlderThan(than);
        }
    }

    /// Which of this person's pictures a message of ours shows them; the first, if it shows several.
    @Transactional(readOnly = true)
    public Optional<PictureId> shownAt(DeliveredMessage message, AccountId owner) {
        return registry.shownAt(message, owner);
    }

    /// Which picture a message of ours shows the people in a shared place.
    @Transactional(readOnly = true)
    public Optional<PictureId> postedAt(DeliveredMessage message) {
        return registry.postedAt(message);
    }

    /// How many pictures could not be brought and wait for the person.
    @Transactional(readOnly = true)
    public int leftWaiting(AccountId account) {
        return (int) parcels.findLeftWaiting(account.value()).stream()
                .filter(Parcel::isPicture)
                .count();
    }

    /// Sends what waits for the person.
    ///
    /// @return how many pictures that are
    @Transactional
    public int sendLeftWaiting(AccountId account) {
        var waiting = parcels.findLeftWaiting(account.value());
        waiting.forEach(postage::sendAgain);
        return (int) waiting.stream().filter(Parcel::isPicture).count();
    }

    /// Sends the words that wait for the person, who is there again; pictures wait until they are sent for.
    @Transactional
    public void catchUp(AccountId account) {
        parcels.findLeftWaiting(account.value()).stream()
                .filter(parcel -> !parcel.isPicture())
                .forEach(postage::sendAgain);
    }
}
