package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Preferences;
import org.imagetoimageai.bot.gallery.GalleryPicture;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.Frame;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.ModelTier;
import org.imagetoimageai.bot.generation.Resolution;
import org.imagetoimageai.bot.generation.Wish;
import org.springframework.stereotype.Component;

/// What the buttons under a picture wish for. What follows a result is made as it was: in its size, by the same kind
/// of model; an upload's as its owner prefers.
@Component
public class FollowUps {

    private static final String VARIATION = "variation";

    private final Generations generations;
    private final Catalogue catalogue;
    private final Preferences preferences;

    FollowUps(Generations generations, Catalogue catalogue, Preferences preferences) {
        this.generations = generations;
        this.catalogue = catalogue;
        this.preferences = preferences;
    }

    /// The same request once more; an upload was no request.
    public Optional<Wish> again(GalleryPicture picture, AccountId owner) {
        return switch (picture.origin()) {
            case UPLOADED -> Optional.empty();
            case GENERATED ->
                generations
                        .offerOf(picture.request(), owner)
                        .map(offer -> offer.wish().times(1));
        };
    }

    /// Something similar, from no picture yet.
    public Optional<Wish> variation(GalleryPicture picture, AccountId owner) {
        return catalogue.find(VARIATION).map(action -> {
            var edit = edit(picture, owner);
            return new Wish("", Optional.of(action.id()), List.of(), action.frame(edit.frame()), edit.tier(), 1);
        });
    }

    /// A change, in no words and from no picture yet.
    public Wish edit(GalleryPicture picture, AccountId owner) {
        var made = again(picture, owner);
        var frame = new Frame(
                Optional.empty(),
                made.map(wish -> wish.frame().resolution()).orElseGet(() -> resolution(preferences.of(owner))));
        var tier = made.map(Wish::tier).orElseGet(() -> tier(preferences.of(owner)));
        return new Wish("", Optional.empty(), List.of(), frame, tier, 1);
    }

    private static Resolution resolution(Map<String, String> preferred) {
        return Optional.ofNullable(preferred.get(Preferences.SIZE))
                .flatMap(Resolution::of)
                .orElse(Resolution.ONE_K);
    }

    private static ModelTier tier(Map<String, String> preferred) {
        return ModelTier.valueOf(
                preferred.getOrDefault(Preferences.TIER, "fast").toUpperCase(Locale.ROOT));
    }
}
