package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The order in which people see the commands: what they come for first. A command not named here stands at
/// the end.
final class Menu {

    private static final List<String> ORDER = List.of(
            "generate",
            "edit",
            "restore",
            "realistic",
            "anime",
            "cutout",
            "actions",
            "gallery",
            "credits",
            "settings",
            "queue",
            "help",
            "colorize",
            "upscale",
            "describe",
            "cancel",
            "share",
            "unshare",
            "delete",
            "report",
            "gallerychannel",
            "language",
            "start",
            "privacy",
            "policy",
            "terms",
            "support",
            "paysupport");

    private static final Map<Section, List<String>> SECTIONS = Map.of(
            Section.MAKE, List.of("generate"),
            Section.CHANGE, List.of("edit", "actions"),
            Section.PICTURES, List.of("gallery", "delete", "queue", "cancel"),
            Section.SHARING, List.of("share", "unshare", "report", "gallerychannel"),
            Section.ACCOUNT, List.of("credits", "settings", "language", "privacy"));

    private Menu() {}

    /// What a command is for; the quick actions change pictures.
    static Section section(ChatCommand command) {
        if (command instanceof ActionCommand) {
            return Section.CHANGE;
        }
        return SECTIONS.entrySet().stream()
                .filter(section -> section.getValue().contains(command.spec().name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Section.ABOUT);
    }

    /// The parts of `/help`, in their order.
    enum Section {
        MAKE,
        CHANGE,
        PICTURES,
        SHARING,
        ACCOUNT,
        ABOUT;

        String heading() {
            return "help." + name().toLowerCase(Locale.ROOT);
        }
    }

    static int position(String name) {
        var position = ORDER.indexOf(name);
        return position < 0 ? ORDER.size() : position;
    }
}
