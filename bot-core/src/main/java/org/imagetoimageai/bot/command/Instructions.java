package org.imagetoimageai.bot.command;

import java.util.List;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.generation.Wish;
import org.springframework.stereotype.Component;

/// Asks how to change pictures, unless the person could not pay for what they say: nobody should think of words in
/// vain.
@Component
class Instructions {

    private final Proposals proposals;
    private final Submissions submissions;
    private final Awaited awaited;

    Instructions(Proposals proposals, Submissions submissions, Awaited awaited) {
        this.proposals = proposals;
        this.submissions = submissions;
        this.awaited = awaited;
    }

    /// @param offer the kept wish that the words are for
    List<Reply> ask(Call call, RequestId offer, Wish wish) {
        return submissions
                .unaffordable(call.account(), proposals.price(wish))
                .map(List::of)
                .orElseGet(() -> question(call, offer));
    }

    private List<Reply> question(Call call, RequestId offer) {
        awaited.await(call.account().id(), EditCommand.NAME, offer.value());
        return List.of(new Reply.Form(Text.of("edit.instruction.question"), Text.of("edit.instruction.summary")));
    }
}
