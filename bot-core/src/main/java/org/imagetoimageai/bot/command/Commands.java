package org.imagetoimageai.bot.command;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.generation.ActionsRefused;
import org.springframework.stereotype.Component;

/// Every command and every button's action by name. Two of one name stop the start.
@Component
class Commands {

    private final Map<String, ChatCommand> commands = new LinkedHashMap<>();
    private final Map<String, ButtonAction> actions = new LinkedHashMap<>();

    Commands(List<ChatCommand> commands, ActionCommands quickActions, List<ButtonAction> actions) {
        var builtIn = commands.stream().map(command -> command.spec().name()).collect(Collectors.toSet());
        quickActions.all().stream()
                .map(action -> action.spec().name())
                .filter(builtIn::contains)
                .findFirst()
                .ifPresent(Commands::refuse);
        Stream.concat(commands.stream(), quickActions.all().stream())
                .sorted(Comparator.comparingInt(
                        command -> Menu.position(command.spec().name())))
                .forEach(command -> add(this.commands, command.spec().name(), command));
        actions.forEach(action -> add(this.actions, action.name(), action));
    }

    List<CommandSpec> specs() {
        return commands.values().stream().map(ChatCommand::spec).toList();
    }

    /// What people see in menus and in the help.
    List<CommandSpec> listed() {
        return specs().stream().filter(CommandSpec::listed).toList();
    }

    /// What this person may know of: what is listed, and what exists for few, if for them.
    List<ChatCommand> knownTo(AccountId account) {
        return commands.values().stream()
                .filter(command -> command.isFor(account))
                .toList();
    }

    Optional<ChatCommand> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    Optional<ButtonAction> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    private static void refuse(String action) {
        throw new SettingRefused(
                ActionsRefused.SETTING,
                "%s: action \"%s\" has the name of a command; give it another id."
                        .formatted(ActionsRefused.SETTING, action));
    }

    private static <T> void add(Map<String, T> all, String name, T one) {
        if (all.put(name, one) != null) {
            throw new IllegalStateException("Two of one name: " + name);
        }
    }
}
