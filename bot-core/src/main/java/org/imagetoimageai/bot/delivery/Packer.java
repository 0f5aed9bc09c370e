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
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Progress;
import org.springframework.stereotype.Component;

/// Turns a parcel into the contents to send, within what the platform carries. The same parcel always makes the same
/// contents, so that their positions stay true when sending goes on after a crash.
@Component
class Packer {

    private final Gallery gallery;
    private final Shares shares;
    private final Generations generations;
    private final PictureFiles files;
    private final Cards cards;
    private final Pages pages;
    private final Letters letters;

    Packer(
            Gallery gallery,
            Shares shares,
            Generations generations,
            PictureFiles files,
            Cards cards,
            Pages pages,
            Letters letters) {
        this.gallery = gallery;
        this.shares = shares;
        this.generations = generations;
        this.files = files;
        this.cards = cards;
        this.pages = pages;
        this.letters = letters;
    }

    /// The contents; none if there is nothing left to send, since the picture was deleted.
    List<Packed> pack(Addressed parcel, Capabilities limits) {
        return switch (parcel.parcel().kind()) {
            case RESULT ->
                find(parcel).map(picture -> card(picture, parcel, limits)).orElse(List.of());
            case ORIGINAL ->
                find(parcel).map(picture -> original(picture, limits)).orElse(List.of());
            case NOTICE ->
                parcel.parcel()
                        .request()
                        .flatMap(generations::progress)
                        .map(this::notice)
                        .orElse(List.of());
            case POST ->
                parcel.parcel()
                        .share()
                        .flatMap(shares::find)
                        .flatMap(share -> post(share, parcel, limits))
                        .orElse(List.of());
            case PAGE -> pages.pack(parcel, limits);
            case REVIEW ->
                parcel.parcel()
                        .picture()
                        .flatMap(gallery::review)
                        .map(picture -> review(picture, limits))
                        .orElse(List.of());
            case LETTER ->
                parcel.parcel()
                        .letter()
                        .flatMap(letters::words)
                        .map(words -> List.of(Packed.words(words)))
                        .orElse(List.of());
        };
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

    /// Long answers are several messages where the platform takes less.
    private List<Packed> notice(Progress request) {
        var text = generations
                .answerOf(request.request())
                .map(words -> Text.of("result.words", words))
                .orElseGet(() -> Tidings.ending(request));
        return List.of(Packed.words(new Content.Words(text, List.of())));
    }
}
