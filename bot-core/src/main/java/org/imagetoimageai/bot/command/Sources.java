package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.Material.Quote;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.delivery.Deliveries;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.Input;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.generation.Wish;
import org.imagetoimageai.bot.media.PictureReference;
import org.springframework.stereotype.Component;

/// Finds the pictures a call is about.
@Component
class Sources {

    private final Deliveries deliveries;
    private final Gallery gallery;

    Sources(Deliveries deliveries, Gallery gallery) {
        this.deliveries = deliveries;
        this.gallery = gallery;
    }

    /// Those that came with the call, else those of the message it replies to.
    List<Input> of(Call call) {
        var material = call.material();
        var attached = uploads(material.pictures(), false);
        return attached.isEmpty()
                ? material.quote().map(quote -> of(call, quote)).orElse(List.of())
                : attached;
    }

    /// The same, else the last result.
    List<Input> orLast(Call call) {
        var named = of(call);
        return named.isEmpty()
                ? gallery.latest(call.account().id()).map(Sources::kept).stream()
                        .toList()
                : named;
    }

    /// A picture of the person's own.
    private Optional<Input> own(PictureId picture, AccountId owner) {
        return gallery.find(picture, owner).map(Sources::kept);
    }

    /// Our message shows a picture of the caller's, or somebody else's. In direct messages all are theirs, even one
    /// that
    /// we have only just sent.
    private List<Input> of(Call call, Quote quote) {
        var owner = call.account().id();
        return quote.message()
                .flatMap(message -> deliveries.shownAt(message, owner))
                .flatMap(picture -> own(picture, owner))
                .map(List::of)
                .orElseGet(() -> uploads(quote.pictures(), isOthers(call, quote)));
    }

    private static boolean isOthers(Call call, Quote quote) {
        return switch (quote.author()) {
            case CALLER -> false;
            case US -> call.isShared();
            case SOMEBODY_ELSE -> true;
        };
    }

    static Input kept(GalleryPicture picture) {
        return new Input.Kept(picture.id(), picture.blob(), picture.memory());
    }

    private static List<Input> uploads(List<PictureRef> pictures, boolean others) {
        return pictures.stream()
                .limit(Wish.MOST_INPUTS)
                .<Input>map(picture ->
                        new Input.Upload(new PictureReference(picture.platform().value(), picture.reference()), others))
                .toList();
    }
}
