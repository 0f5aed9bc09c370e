package org.imagetoimageai.bot.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.imagetoimageai.bot.account.Account;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.command.Gate.Shown;
import org.imagetoimageai.bot.consent.Consents;
import org.imagetoimageai.bot.consent.Consents.Agreement;
import org.imagetoimageai.bot.consent.Documents;
import org.imagetoimageai.bot.consent.Standing;
import org.imagetoimageai.bot.delivery.Buttons.Pressed;
import org.imagetoimageai.bot.generation.Generations;
import org.springframework.stereotype.Component;

/// The one tap after which everything runs that was asked for before.
@Component
class AgreeAction implements ButtonAction {

    private final Consents consents;
    private final Documents documents;
    private final Generations generations;
    private final Submissions submissions;
    private final Clock clock;

    AgreeAction(Consents consents, Documents documents, Generations generations, Submissions submissions, Clock clock) {
        this.consents = consents;
        this.documents = documents;
        this.generations = generations;
        this.submissions = submissions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return Gate.AGREE;
    }

    @Override
    public List<Reply> pressed(Call call, Pressed button) {
        return switch (agree(call.account(), Shown.of(button.subject()))) {
            case Standing.Agreed agreed -> thanks(call);
            case Standing.Missing newer ->
                List.of(new Reply.Update(Text.of("gate.newer"), List.of()), submissions.gate(call.account()));
        };
    }

    private Standing agree(Account account, Shown shown) {
        return consents.agree(
                account.id(), new Agreement(shown.version(), shown.language(), shown.provider(), clock.instant()));
    }

    private List<Reply> thanks(Call call) {
        var replies = new ArrayList<Reply>();
        replies.add(new Reply.Update(Text.of("gate.thanks", documents.createdAt()), List.of()));
        generations
                .resume(call.account().id(), call.invocation().deliveryId())
                .forEach(submission -> replies.add(submissions.reply(call.account(), submission)));
        return replies;
    }
}
