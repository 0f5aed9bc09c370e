package org.imagetoimageai.bot.generation;

import java.util.List;

/// The models there are, by what a person chose.
public interface ImageModels {

    /// In the order in which they are tried, the preferred one first; never empty. The next is for when the one
    /// before was [Painting.Busy] or [Painting.Broken] with [Painting.Remedy#ELSEWHERE]; never after
    /// [Painting.Declined]. [#paint] does that.
    List<ImageModel> candidates(ModelTier tier);

    /// The preferred model, as people are told before they agree (P14).
    default ModelName name(ModelTier tier) {
        return candidates(tier).getFirst().name();
    }

    /// Asks one candidate after the other, one attempt each, until one has an answer that another would not
    /// better. Busy where any candidate was: asking all of them later may help. Throws only for bugs.
    default Painting paint(ModelTier tier, PaintOrder order) {
        return FailOver.paint(candidates(tier), order);
    }
}
