package org.imagetoimageai.bot.command;

import java.util.List;

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

    private Menu() {}

    static int position(String name) {
        var position = ORDER.indexOf(name);
        return position < 0 ? ORDER.size() : position;
    }
}
