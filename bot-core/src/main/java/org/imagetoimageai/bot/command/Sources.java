package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.Material.Author;
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

    /// A message that we sent this person shows a picture of theirs, or one that is not theirs to start from, like one
    /// that they judge. Of any other message, what the caller did not send themselves is somebody else's.
    private List<Input> of(Call call, Quote quote) {
        var owner = call.account().id();
        var shown = quote.message().flatMap(message -> deliveries.shownAt(message, owner));
        return shown.isPresent()
                ? own(shown.get(), owner).stream().toList()
                : uploads(quote.pictures(), quote.author() != Author.CALLER);
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
