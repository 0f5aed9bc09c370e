package org.imagetoimageai.bot.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.command.Menu.Section;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `/help`: every command with what it does, by what it is for.
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
        var known = commands.getObject().knownTo(call.account().id());
        var sections = Arrays.stream(Section.values())
                .flatMap(section -> section(section, known).stream())
                .reduce((above, below) -> Text.of("paragraphs", above, below))
                .orElseThrow();
        return new Reply.Say(Text.of("help.text", sections));
    }

    private static Optional<Text> section(Section section, List<ChatCommand> known) {
        return known.stream()
                .filter(command -> Menu.section(command) == section)
                .map(ChatCommand::spec)
                .map(spec -> Text.of("help.line", "/" + spec.name(), spec.summary()))
                .reduce(Text::above)
                .map(lines -> Text.of("help.section", Text.of(section.heading()), lines));
    }
}
