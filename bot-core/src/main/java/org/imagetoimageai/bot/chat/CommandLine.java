package org.imagetoimageai.bot.chat;

import java.util.Map;

/// Splits the words behind a command on platforms where people type them.
public final class CommandLine {

    private CommandLine() {}

    /// What each option was given. The words belong to the first option, exactly as they were typed.
    public static Map<String, String> split(CommandSpec spec, String tail) {
        return spec.options().isEmpty() || tail.isBlank()
                ? Map.of()
                : Map.of(spec.options().getFirst().name(), tail.strip());
    }
}
