package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.springframework.stereotype.Component;

/// `/actions`: everything that can be done with a picture by one tap.
@Component
class ActionsCommand implements ChatCommand {

    private final Sources sources;
    private final Menus menus;

    ActionsCommand(Sources sources, Menus menus) {
        this.sources = sources;
        this.menus = menus;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("actions", Text.of("actions.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var pictures = sources.orLast(call);
        return pictures.isEmpty() ? new Reply.Say(Text.of("action.no-picture", "/actions")) : menus.of(call, pictures);
    }
}
