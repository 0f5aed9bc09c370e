package org.imagetoimageai.bot.chat;

import java.util.List;

/// One command, declared once and rendered natively everywhere.
///
/// @param name    the same on every platform and in every language
/// @param summary at most 100 characters in each language, the least that any platform takes
/// @param listed  whether people see it in menus and in the help
public record CommandSpec(String name, Text summary, List<Option<?>> options, boolean listed) {

    public CommandSpec(String name, Text summary, List<Option<?>> options) {
        this(name, summary, options, true);
    }

    public CommandSpec {
        options = List.copyOf(options);
        if (!name.matches("[a-z][a-z0-9_]{0,31}")) {
            throw new IllegalArgumentException("No platform takes a command named " + name);
        }
    }
}
