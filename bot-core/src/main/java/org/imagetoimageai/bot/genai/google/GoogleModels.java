package org.imagetoimageai.bot.genai.google;

import java.time.Clock;
import java.util.List;
import org.imagetoimageai.bot.genai.GenaiSettings;
import org.imagetoimageai.bot.generation.ImageModel;
import org.imagetoimageai.bot.generation.ImageModels;
import org.imagetoimageai.bot.generation.ModelTier;

/// Each model of a tier through each way in, before the next model.
final class GoogleModels implements ImageModels {

    private final List<ImageModel> fast;
    private final List<ImageModel> pro;

    GoogleModels(GoogleClients clients, GenaiSettings.Models models, Clock clock) {
        this.fast = candidates(clients, models.fast(), clock);
        this.pro = candidates(clients, models.pro(), clock);
    }

    private static List<ImageModel> candidates(GoogleClients clients, List<String> models, Clock clock) {
        return models.stream()
                .flatMap(model -> clients.all().stream()
                        .<ImageModel>map(way -> new RestingModel(new GoogleImageModel(way, model), clock)))
                .toList();
    }

    @Override
    public List<ImageModel> candidates(ModelTier tier) {
        return switch (tier) {
            case FAST -> fast;
            case PRO -> pro;
        };
    }
}
