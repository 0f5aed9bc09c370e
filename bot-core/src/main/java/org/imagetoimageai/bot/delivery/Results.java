package org.imagetoimageai.bot.delivery;

import org.imagetoimageai.bot.generation.GenerationFinished;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.PictureMade;
import org.imagetoimageai.bot.generation.Progress;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Brings what becomes of a request: each picture as it comes out, and why some are missing.
@Component
class Results {

    private final ReturnAddressRows addresses;
    private final Generations generations;
    private final SharingDesk sharing;
    private final Postage postage;

    Results(ReturnAddressRows addresses, Generations generations, SharingDesk sharing, Postage postage) {
        this.addresses = addresses;
        this.generations = generations;
        this.sharing = sharing;
        this.postage = postage;
    }

    /// After the gallery, which has the picture then.
    @EventListener
    @Order(10)
    void bring(PictureMade made) {
        addresses.findById(made.request().returnAddress()).ifPresent(address -> bring(made, address));
    }

    private void bring(PictureMade made, ReturnAddressRow address) {
        var picture = made.picture();
        var id = Postage.id("picture:" + picture.id());
        if (picture.made().fromOthers()) {
            address.askedIn().ifPresent(place -> sharing.seenIn(picture.id(), place));
        }
        postage.send(Parcel.result(id, address, picture.id(), postage.now()));
        sharing.post(picture, address);
    }

    /// Told in a message of its own: why pictures are missing, or the words that were wanted.
    @EventListener
    @Order(10)
    void bring(GenerationFinished finished) {
        var request = finished.request();
        if (isTold(request)) {
            addresses.findById(request.returnAddress()).ifPresent(address -> {
                var id = Postage.id("request:" + request.request());
                postage.send(Parcel.notice(id, address, request.request(), postage.now()));
            });
        }
    }

    private boolean isTold(Progress request) {
        return switch (request.ending().orElseThrow()) {
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
    }
}
