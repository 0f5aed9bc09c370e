package org.imagetoimageai.bot.command;

import java.util.List;
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
import org.imagetoimageai.bot.delivery.Places;
import org.springframework.stereotype.Component;

/// Finds out what a call means and has it answered.
@Component
class Conversation {

    private final Commands commands;
    private final CommandCalls calls;
    private final Talk talk;
    private final Presses presses;
    private final Places places;

    Conversation(Commands commands, CommandCalls calls, Talk talk, Presses presses, Places places) {
        this.commands = commands;
        this.calls = calls;
        this.talk = talk;
        this.presses = presses;
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
            case Command asked -> List.of(calls.called(call, asked));
            case Words said -> words(call, said);
            case Press pressed -> presses.answer(call, pressed);
            case Other other -> call.isShared() ? List.of() : List.of(new Reply.Say(unreadable(other)));
        };
    }

    private static Text unreadable(Other other) {
        return other.kind().map(kind -> Text.of("words.no-picture", kind)).orElseGet(() -> Text.of("words.only"));
    }

    /// Words are the answer to what was asked, or mean something by themselves. A picture alone is no answer.
    private List<Reply> words(Call call, Words said) {
        if (said.words().isBlank() || call.isShared()) {
            return talk.answer(call, said.words());
        }
        return calls.answered(call, said).map(List::of).orElseGet(() -> talk.answer(call, said.words()));
    }
}
