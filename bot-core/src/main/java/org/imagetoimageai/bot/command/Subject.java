package org.imagetoimageai.bot.command;

import java.util.Optional;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// Which of the caller's pictures a command is about.
@Component
class Subject {

    private final Deliveries deliveries;
    private final Gallery gallery;

    Subject(Deliveries deliveries, Gallery gallery) {
        this.deliveries = deliveries;
        this.gallery = gallery;
    }

    /// The one that the message replied to shows, else the last. A reply to anything else is about none: it must not
    /// delete or show a picture that was not meant.
    Optional<GalleryPicture> of(Call call) {
        var owner = call.account().id();
        var quote = call.material().quote();
        return quote.isEmpty()
                ? gallery.latest(owner)
                : quote.get()
                        .message()
                        .flatMap(message -> deliveries.shownAt(message, owner))
                        .flatMap(picture -> gallery.find(picture, owner));
    }

    /// The one that a button is about, if it is the caller's.
    Optional<GalleryPicture> of(Call call, PictureId picture) {
        return gallery.find(picture, call.account().id());
    }
}
