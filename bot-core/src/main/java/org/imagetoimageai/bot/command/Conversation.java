package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.chat.Arguments;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask.Command;
import org.imagetoimageai.bot.chat.Invocation.Ask.Other;
import org.imagetoimageai.bot.chat.Invocation.Ask.Press;
import org.imagetoimageai.bot.chat.Invocation.Ask.Words;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Option.Reading.Missing;
import org.imagetoimageai.bot.chat.Option.Reading.Value;
import org.imagetoimageai.bot.chat.Option.Reading.Wrong;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.Buttons;
import org.springframework.stereotype.Component;

/// Finds out what a call means and has it answered.
@Component
class Conversation {

    private final Commands commands;
    private final Awaited awaited;
    private final Buttons buttons;
    private final LeftWaiting leftWaiting;

    Conversation(Commands commands, Awaited awaited, Buttons buttons, LeftWaiting leftWaiting) {
        this.commands = commands;
        this.awaited = awaited;
        this.buttons = buttons;
        this.leftWaiting = leftWaiting;
    }

    List<Reply> replies(Account account, Invocation invocation) {
        var replies = new ArrayList<Reply>(
                switch (invocation.ask()) {
                    case Command asked -> List.of(command(account, invocation, asked));
                    case Words said -> List.of(words(account, invocation, said));
                    case Press pressed -> pressed(account, invocation, pressed);
                    case Other other -> List.of(new Reply.Say(Text.of("words.only")));
                });
        leftWaiting.mention(account.id()).ifPresent(replies::add);
        return replies;
    }

    /// A command ends whatever an earlier one asked, unless it asks something itself.
    private Reply command(Account account, Invocation invocation, Command asked) {
        var reply = commands.command(asked.name())
                .filter(command -> command.isFor(account.id()))
                .map(command -> handle(command, account, invocation, asked.given()))
                .orElseGet(() -> new Reply.Say(Text.of("command.unknown", "/" + asked.name())));
        if (!(reply instanceof Reply.Form)) {
            awaited.stop(account.id());
        }
        return reply;
    }

    /// Words are the answer to what a command asked, or else nothing we know yet.
    private Reply words(Account account, Invocation invocation, Words said) {
        var call = invocation.deliveryId();
        return awaited.awaitedBy(account.id(), call)
                .flatMap(commands::command)
                .map(command -> {
                    awaited.answered(account.id(), call);
                    var first = command.spec().options().getFirst().name();
                    return handle(command, account, invocation, Map.of(first, said.words()));
                })
                .orElseGet(() -> new Reply.Say(Text.of("words.hint")));
    }

    private List<Reply> pressed(Account account, Invocation invocation, Press pressed) {
        var call = new Call(account, invocation, Arguments.NONE);
        return buttons.resolve(pressed.token())
                .flatMap(button -> commands.action(button.action()).map(action -> action.pressed(call, button)))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.unknown"))));
    }

    private Reply handle(ChatCommand command, Account account, Invocation invocation, Map<String, String> given) {
        var values = new HashMap<Option<?>, Object>();
        var refused = refusal(command.spec(), given);
        if (refused.isPresent()) {
            return new Reply.Say(refused.get());
        }
        for (var option : command.spec().options()) {
            switch (option.read(Optional.ofNullable(given.get(option.name())))) {
                case Value<?> value -> values.put(option, value.value());
                case Wrong<?> wrong -> {
                    return new Reply.Say(wrong.why());
                }
                case Missing<?> missing -> {
                    if (option.required()) {
                        return ask(account, command.spec(), option);
                    }
                }
            }
        }
        return command.handle(new Call(account, invocation, new Arguments(values)));
    }

    /// Options that the command does not have, or that were named and given nothing.
    private static Optional<Text> refusal(CommandSpec spec, Map<String, String> given) {
        var known = spec.options().stream().map(Option::name).toList();
        return given.entrySet().stream()
                .flatMap(option -> {
                    if (!known.contains(option.getKey())) {
                        return Stream.of(unknown(spec, option.getKey()));
                    }
                    return option.getValue().isBlank()
                            ? Stream.of(Text.of("option.no-value", "--" + option.getKey()))
                            : Stream.empty();
                })
                .findFirst();
    }

    private static Text unknown(CommandSpec spec, String name) {
        var others = spec.options().stream()
                .skip(1)
                .map(option -> "--" + option.name())
                .toList();
        return others.isEmpty()
                ? Text.of("option.none", "--" + name, "/" + spec.name())
                : Text.of("option.unknown", "--" + name, "/" + spec.name(), String.join(", ", others));
    }

    /// Asks for what is missing. Words that were wrong are not asked for again: a long text may come in two messages,
    /// and its rest
    /// must not be taken for the answer.
    private Reply ask(Account account, CommandSpec spec, Option<?> option) {
        var question = Text.of(spec.name() + "." + option.name() + ".question");
        return switch (option) {
            case Option.Words words -> {
                awaited.await(account.id(), spec.name());
                yield new Reply.Form(question, words.summary());
            }
            case Option.OneOf _, Option.Number _, Option.Place _ -> new Reply.Say(question);
        };
    }
}
