package org.imagetoimageai.bot.generation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imagetoimageai.bot.generation.Progress.Stage;

/// The sheets of one request, seen together.
record Sheets(List<Sheet> all) {

    Stream<Sheet> open() {
        return all.stream().filter(sheet -> !sheet.isOver());
    }

    Optional<Sheet> find(UUID wanted) {
        return all.stream().filter(sheet -> sheet.id().equals(wanted)).findFirst();
    }

    int made() {
        return (int) all.stream().filter(Sheet::isMade).count();
    }

    boolean areWithTheModel() {
        return all.stream().anyMatch(sheet -> sheet.stage() == Stage.PAINTING);
    }

    /// Where the request stands, as long as one is open: with the model as soon as one is, waiting for the provider as
    /// soon as one waits again.
    Optional<Stage> stage() {
        var stages = open().map(Sheet::stage).toList();
        return Stream.of(Stage.PAINTING, Stage.WAITING_AGAIN, Stage.WAITING)
                .filter(stages::contains)
                .findFirst();
    }
}
