package org.imagetoimageai.bot.generation;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Nobody waits, with credits set aside, for a shape that none of the tier's models makes.
@Component
@Order(ShapePolicy.AFTER_LIMITS)
class ShapePolicy implements SubmissionPolicy {

    static final int AFTER_LIMITS = LimitsPolicy.AFTER_CONSENT + 1;

    private final ImageModels models;
    private final Catalogue catalogue;

    ShapePolicy(ImageModels models, Catalogue catalogue) {
        this.models = models;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<Submission> objection(SubmitGeneration wish) {
        var wanted = wish.wish();
        return wanted.frame()
                .ratio()
                .filter(ratio -> !isForWords(wanted) && !offers(wanted.tier(), ratio))
                .map(ratio -> refusal(wanted.tier(), ratio));
    }

    /// Which have no shape.
    private boolean isForWords(Wish wish) {
        return wish.action()
                .flatMap(catalogue::find)
                .filter(action -> action.makes() == QuickAction.Product.WORDS)
                .isPresent();
    }

    private Submission refusal(ModelTier tier, AspectRatio ratio) {
        var offered = Arrays.stream(AspectRatio.values())
                .filter(other -> offers(tier, other))
                .toList();
        return new Submission.ShapeNotOffered(tier, ratio, offered);
    }

    private boolean offers(ModelTier tier, AspectRatio ratio) {
        return models.candidates(tier).stream().anyMatch(model -> model.offers(ratio));
    }
}
