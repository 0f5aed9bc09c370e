package org.imagetoimageai.bot.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.delivery.ParcelBook.Addressed;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.gallery.Share;
import org.imagetoimageai.bot.gallery.Shares;
import org.springframework.stereotype.Component;

/// What is sent of one picture; nothing, once it was deleted.
@Component
class PicturePacker {

    private final Gallery gallery;
    private final Shares shares;
    private final PictureFiles files;
    private final Cards cards;

    PicturePacker(Gallery gallery, Shares shares, PictureFiles files, Cards cards) {
        this.gallery = gallery;
        this.shares = shares;
        this.files = files;
        this.cards = cards;
    }

    List<Packed> card(Addressed parcel, Capabilities limits) {
        return find(parcel).map(picture -> card(picture, parcel, limits)).orElse(List.of());
    }

    List<Packed> original(Addressed parcel, Capabilities limits) {
        return find(parcel).map(picture -> original(picture, limits)).orElse(List.of());
    }

    List<Packed> post(Addressed parcel, Capabilities limits) {
        return parcel.parcel()
                .share()
                .flatMap(shares::find)
                .flatMap(share -> post(share, parcel, limits))
                .orElse(List.of());
    }

    List<Packed> review(Addressed parcel, Capabilities limits) {
        return parcel.parcel()
                .picture()
                .flatMap(gallery::review)
                .map(picture -> review(picture, limits))
                .orElse(List.of());
    }

    private Optional<GalleryPicture> find(Addressed parcel) {
        return parcel.parcel()
                .picture()
                .flatMap(picture -> gallery.find(picture, parcel.parcel().account()));
    }

    /// The prompt goes under the picture where it fits, else into a message of its own, whole.
    private List<Packed> card(GalleryPicture picture, Addressed parcel, Capabilities limits) {
        var words = cards.words(picture, parcel.parcel().account(), parcel.locale(), limits);
        var packed = new ArrayList<Packed>();
        packed.add(Packed.of(Role.CARD, picture.id(), files.shown(picture, limits, words.text(), words.buttons())));
        cards.overflow(picture, parcel.locale(), limits)
                .map(rest -> Packed.of(Role.WORDS, picture.id(), new Content.Words(rest, List.of())))
                .ifPresent(packed::add);
        return packed;
    }

    private List<Packed> original(GalleryPicture picture, Capabilities limits) {
        return List.of(Packed.of(
                Role.FILE,
                picture.id(),
                files.original(picture, limits, Text.of("result.original"), Text.of("result.original-too-large"))));
    }

    private Optional<List<Packed>> post(Share share, Addressed parcel, Capabilities limits) {
        return gallery.find(share.picture(), share.owner()).map(picture -> {
            var words = cards.post(picture, share.place().withPrompt(), parcel.locale(), limits);
            return List.of(
                    Packed.of(Role.POST, picture.id(), files.shown(picture, limits, words, cards.underPost(picture))));
        });
    }

    /// The picture alone: an operator judges what others saw, not what its owner said.
    private List<Packed> review(GalleryPicture picture, Capabilities limits) {
        var words = Text.of("review.caption", picture.id().toString());
        return List.of(Packed.of(Role.FILE, picture.id(), files.shown(picture, limits, words, List.of())));
    }
}
