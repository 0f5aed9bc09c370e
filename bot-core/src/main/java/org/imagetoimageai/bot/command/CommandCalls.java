package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.Arguments;
import org.imagetoimageai.bot.chat.CommandLine;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Invocation.Ask.Command;
import org.imagetoimageai.bot.chat.Invocation.Ask.Words;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Option.Reading.Missing;
import org.imagetoimageai.bot.chat.Option.Reading.Value;
import org.imagetoimageai.bot.chat.Option.Reading.Wrong;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.command.Awaited.Question;
import org.imagetoimageai.bot.generation.RequestId;
import org.springframework.stereotype.Component;

/// Reads what a command was given and has it handled, or says what is wrong, or asks for what is missing.
@Component
class CommandCalls {

    private final Commands commands;
    private final Awaited awaited;

    CommandCalls(Commands commands, Awaited awaited) {
        this.commands = commands;
        this.awaited = awaited;
    }

    /// A command ends whatever an earlier one asked, unless it asks something itself.
    Reply called(Call call, Command asked) {
        var reply = commands.command(asked.name())
                .filter(command -> command.isFor(call.account().id()))
                .map(command -> handle(command, call, asked.given()))
                .orElseGet(() -> new Reply.Say(Text.of("command.unknown", "/" + asked.name())));
        if (!(reply instanceof Reply.Form)) {
            awaited.stop(call.account().id());
        }
        return reply;
    }

    /// What words are the answer to, if anything was asked.
    Optional<Reply> answered(Call call, Words said) {
        return awaited.awaitedBy(call.account().id(), call.invocation().deliveryId())
                .flatMap(question -> answered(call, said, question));
    }

    private Optional<Reply> answered(Call call, Words said, Question question) {
        return commands.command(question.command()).map(command -> {
            awaited.answered(call.account().id(), call.invocation().deliveryId());
            var about = new Call(
                    call.account(),
                    call.invocation(),
                    Arguments.NONE,
                    question.about().map(RequestId::new));
            return handle(command, about, CommandLine.splitIfMeant(command.spec(), said.words()));
        });
    }

    private Reply handle(ChatCommand command, Call call, Map<String, String> given) {
        var spec = command.spec();
        var refused = refusal(spec, given);
        if (refused.isPresent()) {
            return new Reply.Say(refused.get());
        }
        var values = new HashMap<Option<?>, Object>();
        var missing = new ArrayList<Option<?>>();
        for (var option : spec.options()) {
            switch (option.read(Optional.ofNullable(given.get(option.name())))) {
                case Value<?> value -> values.put(option, value.value());
                case Wrong<?> wrong -> {
                    return new Reply.Say(wrong.why());
                }
                case Missing<?> _ when option.required() -> missing.add(option);
                case Missing<?> _ -> {}
            }
        }
        var read = new Call(call.account(), call.invocation(), new Arguments(values), call.about());
        return missing.isEmpty() ? command.handle(read) : ask(command, read, missing.getFirst());
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

    /// Asks for what is missing. Words that were wrong are not asked for again: a long text may come in two
    /// messages, and its rest must not be taken for the answer.
    private Reply ask(ChatCommand command, Call call, Option<?> option) {
        var question = Text.of(command.spec().name() + "." + option.name() + ".question");
        return switch (option) {
            case Option.Words words -> {
                var about = command.asksAbout(call).map(RequestId::value).orElse(null);
                awaited.await(call.account().id(), command.spec().name(), about);
                yield new Reply.Form(question, words.summary());
            }
            case Option.OneOf _, Option.Number _, Option.Place _ -> new Reply.Say(question);
        };
    }
}
