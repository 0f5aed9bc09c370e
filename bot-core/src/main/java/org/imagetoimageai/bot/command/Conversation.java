package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.chat.Arguments;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.chat.Invocation.Ask.Command;
import org.imagetoimageai.bot.chat.Invocation.Ask.Other;
import org.imagetoimageai.bot.chat.Invocation.Ask.Press;
import org.imagetoimageai.bot.chat.Invocation.Ask.Words;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.command.Awaited.Question;
import org.imagetoimageai.bot.delivery.Buttons;
import org.imagetoimageai.bot.delivery.Places;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// Finds out what a call means and has it answered.
@Component
class Conversation {

    private final Commands commands;
    private final CommandCalls calls;
    private final Talk talk;
    private final Awaited awaited;
    private final Buttons buttons;
    private final Places places;

    Conversation(Commands commands, CommandCalls calls, Talk talk, Awaited awaited, Buttons buttons, Places places) {
        this.commands = commands;
        this.calls = calls;
        this.talk = talk;
        this.awaited = awaited;
        this.buttons = buttons;
        this.places = places;
    }

    List<CommandSpec> specs() {
        return commands.specs();
    }

    /// Nothing, for what is not meant for us.
    List<Reply> replies(Account account, Invocation invocation) {
        var call = new Call(account, invocation, Arguments.NONE);
        places.visited(account.id(), invocation);
        return switch (invocation.ask()) {
            case Command asked -> List.of(command(call, asked));
            case Words said -> words(call, said);
            case Press pressed -> pressed(call, pressed);
            case Other _ -> call.isShared() ? List.of() : List.of(new Reply.Say(Text.of("words.only")));
        };
    }

    /// A command ends whatever an earlier one asked, unless it asks something itself.
    private Reply command(Call call, Command asked) {
        var reply = commands.command(asked.name())
                .filter(command -> command.isFor(call.account().id()))
                .map(command -> calls.handle(command, call, asked.given()))
                .orElseGet(() -> new Reply.Say(Text.of("command.unknown", "/" + asked.name())));
        if (!(reply instanceof Reply.Form)) {
            awaited.stop(call.account().id());
        }
        return reply;
    }

    /// Words are the answer to what was asked, or mean something by themselves. A picture alone is no answer.
    private List<Reply> words(Call call, Words said) {
        if (said.words().isBlank() || call.isShared()) {
            return talk.answer(call, said.words());
        }
        var id = call.invocation().deliveryId();
        return awaited.awaitedBy(call.account().id(), id)
                .flatMap(question -> answered(call, said, question))
                .map(List::of)
                .orElseGet(() -> talk.answer(call, said.words()));
    }

    private Optional<Reply> answered(Call call, Words said, Question question) {
        return commands.command(question.command()).map(command -> {
            awaited.answered(call.account().id(), call.invocation().deliveryId());
            var first = command.spec().options().getFirst().name();
            var about = new Call(
                    call.account(),
                    call.invocation(),
                    Arguments.NONE,
                    question.about().map(RequestId::new));
            return calls.handle(command, about, Map.of(first, said.words()));
        });
    }

    private List<Reply> pressed(Call call, Press pressed) {
        return buttons.resolve(pressed.token())
                .flatMap(button -> commands.action(button.action()).map(action -> action.pressed(call, button)))
                .orElseGet(() -> List.of(new Reply.Note(Text.of("button.unknown"))));
    }
}
