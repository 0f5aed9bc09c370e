package org.imagetoimageai.bot.delivery;

import org.imagetoimageai.bot.generation.Ending;
import org.imagetoimageai.bot.generation.GenerationFinished;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Brings what became of a request: its picture, or why there is none.
@Component
class Results {

    private final ReturnAddressRows addresses;
    private final Postage postage;

    Results(ReturnAddressRows addresses, Postage postage) {
        this.addresses = addresses;
        this.postage = postage;
    }

    /// After the gallery, which has the picture then.
    @EventListener
    @Order(10)
    void bring(GenerationFinished finished) {
        addresses.findById(finished.request().returnAddress()).ifPresent(address -> bring(finished, address));
    }

    private void bring(GenerationFinished finished, ReturnAddressRow address) {
        var request = finished.request();
        finished.picture().ifPresent(picture -> {
            var id = Postage.id("result:" + picture.id());
            postage.send(Parcel.result(id, address, picture.id(), postage.now()));
        });
        if (finished.picture().isEmpty() && request.ending().orElseThrow() != Ending.CANCELLED) {
            var id = Postage.id("request:" + request.request());
            postage.send(Parcel.notice(id, address, request.request(), postage.now()));
        }
    }
}
