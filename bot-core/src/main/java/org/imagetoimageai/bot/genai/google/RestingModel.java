package org.imagetoimageai.bot.genai.google;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.ImageModel;
import org.imagetoimageai.bot.generation.ModelName;
import org.imagetoimageai.bot.generation.PaintOrder;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.generation.Painting.Busy;

/// Leaves a model alone for as long as the provider asked: whoever comes meanwhile hears what is left of the wait,
/// without a request.
final class RestingModel implements ImageModel {

    private final ImageModel model;
    private final Clock clock;
    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.EPOCH);

    RestingModel(ImageModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    @Override
    public ModelName name() {
        return model.name();
    }

    @Override
    public boolean offers(AspectRatio ratio) {
        return model.offers(ratio);
    }

    @Override
    public Painting paint(PaintOrder order) {
        var left = Duration.between(clock.instant(), until.get());
        if (left.isPositive()) {
            return new Busy(Optional.of(left), "RESTING");
        }
        var painting = model.paint(order);
        if (painting instanceof Busy busy) {
            busy.after().ifPresent(wait -> until.set(clock.instant().plus(wait)));
        }
        return painting;
    }
}
