package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.delivery.ParcelBook.Addressed;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Progress;
import org.springframework.stereotype.Component;

/// Turns a parcel into the contents to send, within what the platform carries. The same parcel always makes the same
/// contents, so
/// that their positions stay true when sending goes on after a crash.
@Component
class Packer {

    private final Gallery gallery;
    private final Generations generations;
    private final PictureFiles files;
    private final Buttons buttons;
    private final Phrasebook phrasebook;

    Packer(Gallery gallery, Generations generations, PictureFiles files, Buttons buttons, Phrasebook phrasebook) {
        this.gallery = gallery;
        this.generations = generations;
        this.files = files;
        this.buttons = buttons;
        this.phrasebook = phrasebook;
    }

    /// The contents; none if there is nothing left to send, since the picture was deleted.
    List<Packed> pack(Addressed parcel, Capabilities limits) {
        return switch (parcel.parcel().kind()) {
            case RESULT ->
                find(parcel).map(picture -> card(picture, parcel, limits)).orElse(List.of());
            case ORIGINAL ->
                find(parcel).map(picture -> original(picture, limits)).orElse(List.of());
            case NOTICE ->
                generations
                        .progress(parcel.parcel().request())
                        .map(this::notice)
                        .orElse(List.of());
        };
    }

    private Optional<GalleryPicture> find(Addressed parcel) {
        return gallery.find(parcel.parcel().picture(), parcel.parcel().account());
    }

    /// The prompt goes under the picture where it fits, else into a message of its own, whole.
    private List<Packed> card(GalleryPicture picture, Addressed parcel, Capabilities limits) {
        var madeBy = Text.of(
                "result.made-by", picture.madeBy().provider(), picture.madeBy().model());
        var caption = Text.of("result.caption", picture.prompt(), madeBy);
        var original = List.of(originalButton(picture));
        if (phrasebook.words(caption, parcel.locale()).length() <= limits.captionLength()) {
            return List.of(Packed.of(Role.CARD, picture.id(), files.shown(picture, limits, caption, original)));
        }
        var below = Text.of("result.caption-below", madeBy);
        return List.of(
                Packed.of(Role.CARD, picture.id(), files.shown(picture, limits, below, original)),
                Packed.of(
                        Role.WORDS,
                        picture.id(),
                        new Content.Words(Text.of("result.prompt", picture.prompt()), List.of())));
    }

    private List<Packed> original(GalleryPicture picture, Capabilities limits) {
        return List.of(Packed.of(
                Role.FILE,
                picture.id(),
                files.original(picture, limits, Text.of("result.original"), Text.of("result.original-too-large"))));
    }

    private Button originalButton(GalleryPicture picture) {
        return buttons.button(
                Text.of("result.original-button"),
                Actions.ORIGINAL,
                picture.id().value());
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
