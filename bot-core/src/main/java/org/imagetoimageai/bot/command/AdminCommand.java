package org.imagetoimageai.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.PictureId;
import org.imagetoimageai.bot.moderation.Moderation;
import org.imagetoimageai.bot.moderation.Reason;
import org.imagetoimageai.bot.operator.Operators;
import org.springframework.stereotype.Component;

/// `/admin`: what operators may do. For everybody else there is no such command, and no menu shows it.
@Component
class AdminCommand implements ChatCommand {

    static final Option.Words WHAT = new Option.Words("what", Text.of("admin.what.summary"), false, 200);

    private final Operators operators;
    private final Moderation moderation;

    AdminCommand(Operators operators, Moderation moderation) {
        this.operators = operators;
        this.moderation = moderation;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec("admin", Text.of("admin.summary"), List.of(WHAT), false);
    }

    @Override
    public boolean isFor(AccountId account) {
        return operators.isOperator(account);
    }

    /// `takedown <picture> [reason]`
    @Override
    public Reply handle(Call call) {
        var words = call.find(WHAT).orElse("").split("\\s+", -1);
        var picture = words.length > 1 && words[0].equals("takedown") ? id(words[1]) : Optional.<PictureId>empty();
        if (picture.isEmpty()) {
            return new Reply.Say(Text.of("admin.how"));
        }
        var reason = words.length > 2 ? Reason.of(words[2]) : Optional.<Reason>empty();
        var isDone = moderation.takeDown(picture.get(), call.account().id(), reason);
        return new Reply.Say(Text.of(isDone ? "takedown.done" : "takedown.nothing"));
    }

    private static Optional<PictureId> id(String word) {
        try {
            return Optional.of(new PictureId(UUID.fromString(word)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
