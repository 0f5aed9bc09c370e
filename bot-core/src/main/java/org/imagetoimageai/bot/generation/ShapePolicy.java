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
        if (catalogue.product(wanted.action()) == QuickAction.Product.WORDS) {
            return Optional.empty();
        }
        return wanted.frame()
                .ratio()
                .filter(ratio -> !offers(wanted.tier(), ratio))
                .map(ratio -> refusal(wanted.tier(), ratio));
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
