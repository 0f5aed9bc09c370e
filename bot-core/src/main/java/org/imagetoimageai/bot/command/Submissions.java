package org.imagetoimageai.bot.command;

import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.ProgressBoard;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Submission;
import org.imagetoimageai.bot.generation.Submission.Accepted;
import org.imagetoimageai.bot.generation.Submission.ConsentMissing;
import org.imagetoimageai.bot.generation.Submission.PurseBlocked;
import org.imagetoimageai.bot.generation.Submission.TooExpensive;
import org.springframework.stereotype.Component;

/// What became of a wish for a picture, in words.
@Component
class Submissions {

    private final Generations generations;
    private final ProgressBoard progress;
    private final Gate gate;

    Submissions(Generations generations, ProgressBoard progress, Gate gate) {
        this.generations = generations;
        this.progress = progress;
        this.gate = gate;
    }

    Reply reply(Account account, Submission submission) {
        return switch (submission) {
            case Accepted ok -> accepted(ok);
            case TooExpensive no ->
                new Reply.Say(Text.of(
                        "generate.too-expensive",
                        no.price().value(),
                        no.available().value()));
            case PurseBlocked no -> new Reply.Say(Text.of("generate.purse-blocked"));
            case ConsentMissing kept -> gate.question(account);
        };
    }

    Reply gate(Account account) {
        return gate.question(account);
    }

    /// Says where the picture will go, what it costs and what is left; the button lasts as long as the request can be
    /// cancelled.
    private Reply accepted(Accepted ok) {
        var buttons = generations.progress(ok.request()).map(progress::buttons).orElseThrow();
        var text = Text.of("generate.accepted", ok.price().value(), ok.left());
        return new Reply.Progress(text, buttons, ok.request().toString());
    }
}
