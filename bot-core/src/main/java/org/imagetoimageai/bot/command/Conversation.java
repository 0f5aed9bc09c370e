package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.chat.Arguments;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask.Command;
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
        var replies = new ArrayList<>(
                switch (invocation.ask()) {
                    case Command asked -> {
                        awaited.stop(account.id());
                        yield List.of(command(account, invocation, asked));
                    }
                    case Words said -> List.of(words(account, invocation, said));
                    case Press pressed -> pressed(account, invocation, pressed);
                });
        leftWaiting.mention(account.id()).ifPresent(replies::add);
        return replies;
    }

    private Reply command(Account account, Invocation invocation, Command asked) {
        return commands.command(asked.name())
                .map(command -> handle(command, account, invocation, asked.given()))
                .orElseGet(() -> new Reply.Say(Text.of("command.unknown", "/" + asked.name())));
    }

    /// Words are the answer to what a command asked, or else nothing we know yet.
    private Reply words(Account account, Invocation invocation, Words said) {
        return awaited.awaitedBy(account.id())
                .flatMap(commands::command)
                .map(command -> {
                    awaited.stop(account.id());
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
        for (var option : command.spec().options()) {
            switch (option.read(Optional.ofNullable(given.get(option.name())))) {
                case Value<?> value -> values.put(option, value.value());
                case Wrong<?> wrong -> {
                    return askAgain(account, command.spec(), option, wrong.why());
                }
                case Missing<?> missing -> {
                    if (option.required()) {
                        return askAgain(account, command.spec(), option, question(command.spec(), option));
                    }
                }
            }
        }
        return command.handle(new Call(account, invocation, new Arguments(values)));
    }

    /// Only words can be asked for; a wrong choice is just told.
    private Reply askAgain(Account account, CommandSpec spec, Option<?> option, Text question) {
        return switch (option) {
            case Option.Words words -> {
                awaited.await(account.id(), spec.name());
                yield new Reply.Form(question, words.summary());
            }
            case Option.OneOf choice -> new Reply.Say(question);
        };
    }

    private static Text question(CommandSpec spec, Option<?> option) {
        return Text.of(spec.name() + "." + option.name() + ".question");
    }
}
