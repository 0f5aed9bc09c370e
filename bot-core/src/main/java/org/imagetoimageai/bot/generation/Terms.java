package org.imagetoimageai.bot.generation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.account.Visibility;
import org.jspecify.annotations.Nullable;

/// How a request's pictures are to be made: everything a person chose beside words and pictures.
@Embeddable
class Terms {

    private @Nullable String action;

    @Enumerated(EnumType.STRING)
    private ModelTier tier;

    private @Nullable String ratio;

    @Enumerated(EnumType.STRING)
    private Resolution resolution;

    private int count;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    protected Terms() {}

    Terms(Wish wish, Visibility visibility) {
        action = wish.action().orElse(null);
        tier = wish.tier();
        ratio = wish.frame().ratio().map(AspectRatio::value).orElse(null);
        resolution = wish.frame().resolution();
        count = wish.count();
        this.visibility = visibility;
    }

    Wish wish(String prompt, List<Input> inputs) {
        return new Wish(prompt, action(), inputs, frame(), tier, count);
    }

    Optional<String> action() {
        return Optional.ofNullable(action);
    }

    ModelTier tier() {
        return tier;
    }

    Frame frame() {
        return new Frame(Optional.ofNullable(ratio).flatMap(AspectRatio::of), resolution);
    }

    int count() {
        return count;
    }

    Visibility visibility() {
        return visibility;
    }

    Map<String, Object> export() {
        return Map.of(
                "action", action().orElse(""),
                "tier", tier.name(),
                "ratio", frame().ratio().map(AspectRatio::value).orElse(""),
                "resolution", resolution.value(),
                "count", count,
                "visibility", visibility.name());
    }
}
