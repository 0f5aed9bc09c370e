package org.imagetoimageai.bot.generation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imagetoimageai.bot.generation.Painting.Broken;
import org.imagetoimageai.bot.generation.Painting.Busy;
import org.imagetoimageai.bot.generation.Painting.Remedy;

/// Asks one candidate after the other, one attempt each, until one has an answer that another would not better. A
/// refusal is such an answer.
final class FailOver {

    private FailOver() {}

    /// Busy where any candidate was: another try may help later. Broken where none is there to be asked again.
    static Painting paint(List<ImageModel> candidates, PaintOrder order) {
        var inVain = new ArrayList<Painting>();
        for (var candidate : candidates) {
            var painting = attempt(candidate, order);
            if (!nextMayHelp(painting) || Thread.currentThread().isInterrupted()) {
                return painting;
            }
            inVain.add(painting);
        }
        return summary(inVain);
    }

    /// A memory that the provider refuses costs a second request, which is not paid twice: the first was refused.
    private static Painting attempt(ImageModel candidate, PaintOrder order) {
        var painting = candidate.paint(order);
        return painting instanceof Broken broken && broken.remedy() == Remedy.FORGETTING
                ? candidate.paint(order.forgetting())
                : painting;
    }

    private static boolean nextMayHelp(Painting painting) {
        return switch (painting) {
            case Busy _ -> true;
            case Broken broken -> broken.remedy() == Remedy.ELSEWHERE;
            case Painting.Painted _, Painting.Worded _, Painting.Declined _ -> false;
        };
    }

    /// The shortest of the waits that were asked for; none if somebody may be asked again at our own pace.
    private static Painting summary(List<Painting> inVain) {
        var busy = inVain.stream()
                .filter(Busy.class::isInstance)
                .map(Busy.class::cast)
                .toList();
        if (busy.isEmpty()) {
            return inVain.getLast();
        }
        var reasons = busy.stream().map(Busy::reason).distinct().collect(Collectors.joining(", "));
        return new Busy(shortest(busy), reasons);
    }

    private static Optional<Duration> shortest(List<Busy> busy) {
        return busy.stream().allMatch(one -> one.after().isPresent())
                ? busy.stream().flatMap(one -> one.after().stream()).min(Comparator.naturalOrder())
                : Optional.empty();
    }
}
