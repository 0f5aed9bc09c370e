package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.generation.Catalogue;
import org.springframework.stereotype.Component;

/// One command for each quick action of the catalogue.
@Component
class ActionCommands {

    private final List<ChatCommand> all;

    ActionCommands(Catalogue catalogue, Sources sources, Choices choices, Orders orders) {
        all = catalogue.all().stream()
                .filter(action -> !action.takes().hidden())
                .<ChatCommand>map(action -> new ActionCommand(action, sources, choices, orders))
                .toList();
    }

    List<ChatCommand> all() {
        return all;
    }
}
