package org.imagetoimageai.bot.delivery;

import java.util.Optional;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.QuickAction;
import org.springframework.stereotype.Component;

/// What a picture is called where there is room for a few words, so that its owner knows which one is meant.
@Component
public class PictureTitles {

    /// In characters as a person counts them.
    private static final int LONGEST = 60;

    private final Catalogue catalogue;

    PictureTitles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// The words it was made from, shortened, or else what was done to it; for its owner's eyes only. A string stays
    /// one, so that nothing a person typed is taken for a phrase.
    public Object of(GalleryPicture picture) {
        return switch (picture.origin()) {
            case UPLOADED -> Text.of("gallery.upload");
            case GENERATED ->
                picture.prompt().isBlank()
                        ? action(picture).orElseGet(() -> Text.of("gallery.no-words"))
                        : shortened(picture.prompt());
        };
    }

    /// The name of the action that made it. An operator may have taken it out of the catalogue since.
    Optional<Text> action(GalleryPicture picture) {
        return picture.making()
                .action()
                .flatMap(catalogue::find)
                .map(action -> Text.of(QuickAction.nameKey(action.id())));
    }

    /// Words on one line, as many as there is room for.
    public static String shortened(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
