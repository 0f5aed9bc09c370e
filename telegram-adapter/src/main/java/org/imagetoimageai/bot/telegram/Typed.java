package org.imagetoimageai.bot.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imagetoimageai.bot.chat.CommandLine;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Invocation.Ask;
import org.imagetoimageai.bot.chat.Material;

/// A command that somebody typed, at the beginning of a text or a caption.
///
/// @param bot  the bot it names, if any
/// @param tail the words behind it
record Typed(String name, Optional<String> bot, String tail) {

    private static final Pattern COMMAND =
            Pattern.compile("/(?<name>\\w{1,32})(@(?<bot>\\w+))?(\\s(?<tail>.*))?", Pattern.DOTALL);

    static Optional<Typed> in(String words) {
        var command = COMMAND.matcher(words.strip());
        return command.matches()
                ? Optional.of(new Typed(
                        command.group("name").toLowerCase(Locale.ROOT),
                        Optional.ofNullable(command.group("bot")),
                        Objects.requireNonNullElse(command.group("tail"), "")))
                : Optional.empty();
    }

    boolean isFor(String username) {
        return bot.filter(named -> !named.equalsIgnoreCase(username)).isEmpty();
    }

    Optional<CommandSpec> spec(List<CommandSpec> specs) {
        return specs.stream().filter(spec -> spec.name().equals(name)).findFirst();
    }

    Ask ask(List<CommandSpec> specs, Material material) {
        var given = spec(specs).map(spec -> CommandLine.split(spec, tail)).orElse(Map.of());
        return new Ask.Command(name, given, material, Optional.empty());
    }

    @Override
    public String toString() {
        return "/" + name;
    }
}
