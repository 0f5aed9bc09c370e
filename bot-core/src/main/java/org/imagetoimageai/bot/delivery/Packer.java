package org.imagetoimageai.bot.delivery;

import java.util.List;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.delivery.MessageRow.Shown;
import org.imagetoimageai.bot.delivery.ParcelBook.Addressed;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Lineage;
import org.imagetoimageai.bot.generation.Progress;
import org.springframework.stereotype.Component;

/// Turns a parcel into the contents to send, within what the platform carries. The same parcel always makes the same
/// contents, so that their positions stay true when sending goes on after a crash.
@Component
class Packer {

    private final PicturePacker pictures;
    private final Pages pages;
    private final Letters letters;
    private final Generations generations;
    private final Lineage lineage;

    Packer(PicturePacker pictures, Pages pages, Letters letters, Generations generations, Lineage lineage) {
        this.pictures = pictures;
        this.pages = pages;
        this.letters = letters;
        this.generations = generations;
        this.lineage = lineage;
    }

    /// The contents; none if there is nothing left to send, since the picture was deleted.
    List<Packed> pack(Addressed addressed, Capabilities limits) {
        var parcel = addressed.parcel();
        return switch (parcel.kind()) {
            case RESULT -> pictures.card(addressed, limits);
            case ORIGINAL -> pictures.original(addressed, limits);
            case POST -> pictures.post(addressed, limits);
            case REVIEW -> pictures.review(addressed, limits);
            case PAGE -> pages.pack(addressed, limits);
            case NOTICE ->
                parcel.request().flatMap(generations::progress).map(this::notice).stream()
                        .toList();
            case LETTER ->
                parcel.letter().flatMap(letters::words).map(Packed::words).stream()
                        .toList();
        };
    }

    private Packed notice(Progress request) {
        return generations
                .answerOf(request.request())
                .map(words -> answer(request, words))
                .orElseGet(() -> Packed.words(new Content.Words(Tidings.ending(request), List.of())));
    }

    /// Words about pictures go when those go. Long ones are several messages where the platform takes less.
    private Packed answer(Progress request, String words) {
        var about = new Shown(Role.WORDS, lineage.sources(request.request()));
        return new Packed(new Content.Words(Text.of("result.words", words), List.of()), about);
    }
}
