package org.imagetoimageai.bot.delivery;

import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is sent to somebody because they asked, and what stands in their chats.
@Service
public class Deliveries {

    private final Parcels parcels;
    private final Registry registry;
    private final Postage postage;

    Deliveries(Parcels parcels, Registry registry, Postage postage) {
        this.parcels = parcels;
        this.registry = registry;
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

    /// Which of this person's pictures a message of ours shows them; the first, if it shows several.
    @Transactional(readOnly = true)
    public Optional<PictureId> shownAt(DeliveredMessage message, AccountId owner) {
        return registry.shownAt(message, owner);
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
