package org.imagetoimageai.bot.delivery;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.delivery.MessageRow.Shown;
import org.imagetoimageai.bot.delivery.ParcelBook.Addressed;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.gallery.Gallery.From;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.PictureId;
import org.springframework.stereotype.Component;

/// A page of the gallery: the pictures side by side, then what they are, with a button for each.
@Component
class Pages {

    static final int SIZE = 6;

    private final Gallery gallery;
    private final PictureFiles files;
    private final PictureTitles titles;
    private final Buttons buttons;

    Pages(Gallery gallery, PictureFiles files, PictureTitles titles, Buttons buttons) {
        this.gallery = gallery;
        this.files = files;
        this.titles = titles;
        this.buttons = buttons;
    }

    /// What still exists of the page, in its order.
    List<Packed> pack(Addressed parcel, Capabilities limits) {
        var owner = parcel.parcel().account();
        var pictures = parcel.parcel().pictures().stream()
                .flatMap(picture -> gallery.find(picture, owner).stream())
                .toList();
        return pictures.isEmpty() ? List.of() : List.of(album(pictures, limits), list(pictures, owner));
    }

    private Packed album(List<GalleryPicture> pictures, Capabilities limits) {
        var shown = pictures.stream()
                .flatMap(picture -> files.small(picture, limits).stream())
                .toList();
        var shows = new Shown(Role.ALBUM, ids(pictures));
        return switch (shown.size()) {
            case 0 -> new Packed(new Content.Words(Text.of("gallery.no-preview"), List.of()), shows);
            case 1 -> new Packed(new Content.Card(shown.getFirst(), caption(pictures), List.of()), shows);
            default -> new Packed(new Content.Album(shown, caption(pictures)), shows);
        };
    }

    private static Text caption(List<GalleryPicture> pictures) {
        return Text.of("gallery.caption", pictures.size());
    }

    private Packed list(List<GalleryPicture> pictures, AccountId owner) {
        var lines = new ArrayList<Text>();
        var under = new ArrayList<Button>();
        var number = 0;
        var before = Optional.<LocalDate>empty();
        for (var picture : pictures) {
            number++;
            var day = LocalDate.ofInstant(picture.source().since(), ZoneOffset.UTC);
            if (!before.equals(Optional.of(day))) {
                lines.add(Text.of("gallery.day", day));
                before = Optional.of(day);
            }
            lines.add(line(number, picture));
            under.add(buttons.button(
                    Text.of("gallery.open-button", number),
                    Actions.OPEN,
                    picture.id().value()));
        }
        under.addAll(turns(pictures, owner));
        var text = lines.stream().reduce(Text::above).orElseThrow();
        return new Packed(new Content.Words(Text.of("gallery.list", text), under), new Shown(Role.LIST, ids(pictures)));
    }

    private List<Button> turns(List<GalleryPicture> pictures, AccountId owner) {
        var newest = pictures.getFirst().id();
        var oldest = pictures.getLast().id();
        var turns = new ArrayList<Button>();
        if (!gallery.page(owner, new From.NewerThan(newest), 1).pictures().isEmpty()) {
            turns.add(buttons.button(Text.of("gallery.newer-button"), Actions.NEWER, newest.value()));
        }
        if (!gallery.page(owner, new From.OlderThan(oldest), 1).pictures().isEmpty()) {
            turns.add(buttons.button(Text.of("gallery.older-button"), Actions.OLDER, oldest.value()));
        }
        return turns;
    }

    private Text line(int number, GalleryPicture picture) {
        var key = picture.visibility() == Visibility.PRIVATE ? "gallery.line" : "gallery.shared-line";
        return Text.of(key, number, titles.of(picture));
    }

    private static List<PictureId> ids(List<GalleryPicture> pictures) {
        return pictures.stream().map(GalleryPicture::id).toList();
    }
}
