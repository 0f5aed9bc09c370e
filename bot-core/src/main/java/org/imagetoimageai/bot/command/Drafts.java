package org.imagetoimageai.bot.command;

import java.util.Optional;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Offer;
import org.springframework.stereotype.Component;

/// What a question was about, when its answer comes.
@Component
class Drafts {

    private final Generations generations;

    Drafts(Generations generations) {
        this.generations = generations;
    }

    Optional<Offer> of(Call call) {
        return call.about().flatMap(id -> generations.offerOf(id, call.account().id()));
    }
}
