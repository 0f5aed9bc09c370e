package org.imagetoimageai.bot.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.generation.GenerationFinished;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.PictureMade;
import org.imagetoimageai.bot.job.Jobs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts parcels on their way. Each has an id derived from what caused it, so a repeat sends nothing twice.
@Service
public class Deliveries {

    private final Parcels parcels;
    private final Parts parts;
    private final ReturnAddressRows addresses;
    private final Generations generations;
    private final Jobs jobs;
    private final Clock clock;

    Deliveries(
            Parcels parcels,
            Parts parts,
            ReturnAddressRows addresses,
            Generations generations,
            Jobs jobs,
            Clock clock) {
        this.parcels = parcels;
        this.parts = parts;
        this.addresses = addresses;
        this.generations = generations;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Sends the original file of a picture to its owner.
    ///
    /// @param deliveryId the platform's id of the call that asked for it
    @Transactional
    public void sendOriginal(PictureId picture, AccountId owner, PlatformName platform, String deliveryId) {
        var id = id("original:" + platform + ":" + owner + ":" + deliveryId);
        send(Parcel.original(id, owner, platform, picture, clock.instant()));
    }

    /// Which of this person's pictures a message shows.
    @Transactional(readOnly = true)
    public Optional<PictureId> shownAt(DeliveredMessage message, AccountId owner) {
        return Optional.empty();
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
        waiting.forEach(this::sendAgain);
        return (int) waiting.stream().filter(Parcel::isPicture).count();
    }

    /// Sends the words that wait for the person, who is there again; pictures wait until they are sent for.
    @Transactional
    public void catchUp(AccountId account) {
        parcels.findLeftWaiting(account.value()).stream()
                .filter(parcel -> !parcel.isPicture())
                .forEach(this::sendAgain);
    }

    private void sendAgain(Parcel parcel) {
        parcel.sendAgain();
        parts.findByParcelId(parcel.id()).forEach(Part::startOver);
        jobs.enqueue(Courier.DELIVER, parcel.job());
    }

    @EventListener
    void bring(PictureMade made) {
        var id = id("picture:" + made.picture().id());
        addresses
                .findById(made.request().returnAddress())
                .ifPresent(address ->
                        send(Parcel.result(id, address, made.picture().id(), clock.instant())));
    }

    /// Told in a message of its own: why pictures are missing, or the words that were wanted.
    @EventListener
    void bring(GenerationFinished finished) {
        var request = finished.request();
        var isTold = switch (request.ending().orElseThrow()) {
            case CANCELLED, REFUSED -> false;
            case DONE -> generations.answerOf(request.request()).isPresent();
            case PROMPT_DECLINED,
                    PICTURE_DECLINED,
                    TOO_CLOSE_TO_A_WORK,
                    NO_PICTURE,
                    PROVIDER_DOWN,
                    TIMED_OUT,
                    INPUT_GONE,
                    INPUT_REFUSED,
                    FAILED -> true;
        };
        if (isTold) {
            addresses
                    .findById(request.returnAddress())
                    .ifPresent(address -> send(Parcel.notice(
                            id("request:" + request.request()), address, request.request(), clock.instant())));
        }
    }

    private void send(Parcel parcel) {
        if (!parcels.existsById(parcel.id())) {
            parcels.save(parcel);
            jobs.enqueue(Courier.DELIVER, parcel.job());
        }
    }

    private static UUID id(String cause) {
        return UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
    }
}
