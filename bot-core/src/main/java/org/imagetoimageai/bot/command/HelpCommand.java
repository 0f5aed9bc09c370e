package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `/help`: every command with what it does.
@Component
class HelpCommand implements ChatCommand {

    /// Looked up late, since this is one of them.
    private final ObjectProvider<Commands> commands;

    HelpCommand(ObjectProvider<Commands> commands) {
        this.commands = commands;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("help", Text.of("help.summary"), List.of());
    }

    @Override
    public Reply handle(Call call) {
        var lines = commands.getObject().listed().stream()
                .map(spec -> Text.of("help.line", "/" + spec.name(), spec.summary()))
                .reduce((above, below) -> Text.of("lines", above, below))
                .orElseThrow();
        return new Reply.Say(Text.of("help.text", lines));
    }
}
