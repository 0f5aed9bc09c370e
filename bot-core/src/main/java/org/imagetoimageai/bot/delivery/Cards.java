package org.imagetoimageai.bot.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Button;
import org.imagetoimageai.bot.chat.Capabilities;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.QuickAction;
import org.imagetoimageai.bot.media.PictureOrigin;
import org.springframework.stereotype.Component;

/// What stands under a picture: for its owner everything that can be done with it, for others who made it.
@Component
class Cards {

    private final Catalogue catalogue;
    private final CardPrices prices;
    private final Buttons buttons;
    private final Phrasebook phrasebook;

    Cards(Catalogue catalogue, CardPrices prices, Buttons buttons, Phrasebook phrasebook) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.buttons = buttons;
        this.phrasebook = phrasebook;
    }

    /// Words and buttons of the owner's card.
    Content.Words words(GalleryPicture picture, AccountId owner, Locale locale, Capabilities limits) {
        return new Content.Words(caption(picture, locale, limits), buttons(picture, owner));
    }

    /// With the words it was made from, where they fit.
    private Text caption(GalleryPicture picture, Locale locale, Capabilities limits) {
        return said(picture)
                .map(said -> Text.of("result.caption", said, below(picture)))
                .filter(whole -> fits(whole, locale, limits))
                .orElseGet(() ->
                        said(picture).isEmpty() ? below(picture) : Text.of("result.caption-below", below(picture)));
    }

    /// The words that found no room in the caption, whole.
    Optional<Text> overflow(GalleryPicture picture, Locale locale, Capabilities limits) {
        return said(picture)
                .filter(said -> !fits(Text.of("result.caption", said, below(picture)), locale, limits))
                .map(said -> Text.of("result.prompt", said));
    }

    /// What people in a shared place read under it: no name, and the words only if they were said there.
    Text post(GalleryPicture picture, boolean withPrompt, Locale locale, Capabilities limits) {
        var madeBy = madeBy(picture);
        return said(picture)
                .filter(said -> withPrompt)
                .map(said -> Text.of("result.caption", said, madeBy))
                .filter(whole -> fits(whole, locale, limits))
                .orElse(madeBy);
    }

    /// Anybody in the place may say that it should not be there.
    List<Button> underPost(GalleryPicture picture) {
        return List.of(button("post.report-button", Actions.REPORT, picture));
    }

    private boolean fits(Text text, Locale locale, Capabilities limits) {
        return phrasebook.words(text, locale).length() <= limits.captionLength();
    }

    /// A string stays one, so that nothing a person typed is taken for a phrase.
    private Optional<Object> said(GalleryPicture picture) {
        var action = known(picture).map(id -> Text.of(QuickAction.nameKey(id)));
        if (picture.prompt().isBlank()) {
            return action.map(Object.class::cast);
        }
        return Optional.of(action.<Object>map(name -> Text.of("result.action-words", name, picture.prompt()))
                .orElse(picture.prompt()));
    }

    private Text below(GalleryPicture picture) {
        return known(picture)
                .filter(id -> hasNote(id))
                .map(id -> Text.of(QuickAction.noteKey(id)).above(madeBy(picture)))
                .orElseGet(() -> madeBy(picture));
    }

    private boolean hasNote(String action) {
        return catalogue.find(action).stream()
                .flatMap(one -> one.texts().values().stream())
                .anyMatch(texts -> !texts.note().isBlank());
    }

    /// An operator may have taken an action out of the catalogue since.
    private Optional<String> known(GalleryPicture picture) {
        return picture.making().action().filter(id -> catalogue.find(id).isPresent());
    }

    private static Text madeBy(GalleryPicture picture) {
        return picture.origin() == PictureOrigin.UPLOADED
                ? Text.of("result.upload")
                : Text.of(
                        "result.made-by",
                        picture.madeBy().provider(),
                        picture.madeBy().model());
    }

    private List<Button> buttons(GalleryPicture picture, AccountId owner) {
        var under = new ArrayList<Button>();
        prices.again(picture, owner)
                .ifPresent(price -> under.add(priced("result.again-button", price, Actions.AGAIN, picture)));
        prices.vary(picture, owner)
                .ifPresent(price -> under.add(priced("result.vary-button", price, Actions.VARY, picture)));
        under.add(priced("result.edit-button", prices.edit(picture, owner), Actions.EDIT, picture));
        under.add(button("result.original-button", Actions.ORIGINAL, picture));
        if (picture.visibility() != Visibility.PRIVATE) {
            under.add(button("result.unshare-button", Actions.UNSHARE, picture));
        } else if (picture.origin() == PictureOrigin.GENERATED) {
            under.add(button("result.share-button", Actions.SHARE, picture));
        }
        under.add(button("result.delete-button", Actions.DELETE, picture));
        return under;
    }

    private Button priced(String label, long price, String action, GalleryPicture picture) {
        return buttons.button(Text.of(label, price), action, picture.id().value());
    }

    private Button button(String label, String action, GalleryPicture picture) {
        return buttons.button(Text.of(label), action, picture.id().value());
    }
}
