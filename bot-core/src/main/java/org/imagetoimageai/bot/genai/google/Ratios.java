package org.imagetoimageai.bot.genai.google;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.imagetoimageai.bot.generation.AspectRatio;

/// Which shapes a model makes, by the provider's
/// [table](https://ai.google.dev/gemini-api/docs/image-generation#aspect_ratios): models before Nano Banana 2 know no
/// strips. A model that is not known yet is taken for a newer one.
final class Ratios {

    private static final Set<AspectRatio> STRIPS = EnumSet.of(
            AspectRatio.ONE_TO_FOUR, AspectRatio.FOUR_TO_ONE, AspectRatio.ONE_TO_EIGHT, AspectRatio.EIGHT_TO_ONE);

    private Ratios() {}

    static Set<AspectRatio> of(String model) {
        var all = EnumSet.copyOf(Arrays.asList(AspectRatio.values()));
        if (model.startsWith("gemini-3-pro-image") || model.startsWith("gemini-2.5-flash-image")) {
            all.removeAll(STRIPS);
        }
        return all;
    }
}
