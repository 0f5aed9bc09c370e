package org.imagetoimageai.bot.command;

import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Reply;
import org.imagetoimageai.bot.delivery.ReturnAddresses;
import org.imagetoimageai.bot.generation.Generations;
import org.imagetoimageai.bot.generation.Offer;
import org.imagetoimageai.bot.generation.Origin;
import org.imagetoimageai.bot.generation.RequestId;
import org.imagetoimageai.bot.generation.SubmitGeneration;
import org.imagetoimageai.bot.generation.Wish;
import org.springframework.stereotype.Component;

/// Has wishes started, or asks first: one tap, and nothing hidden.
@Component
class Orders {

    private final Generations generations;
    private final Submissions submissions;
    private final ReturnAddresses addresses;
    private final Choices choices;
    private final Proposals proposals;

    Orders(
            Generations generations,
            Submissions submissions,
            ReturnAddresses addresses,
            Choices choices,
            Proposals proposals) {
        this.generations = generations;
        this.submissions = submissions;
        this.addresses = addresses;
        this.choices = choices;
        this.proposals = proposals;
    }

    /// Starts at once; asks first when others would see the result, or when it costs more than the person's
    /// own limit.
    Reply start(Call call, Wish wish, Visibility wanted) {
        var visibility = addresses.narrowed(call.invocation(), wanted);
        var price = proposals.price(wish);
        if (visibility == Visibility.HERE) {
            return proposals.askBeforePosting(keep(call, wish, visibility), price);
        }
        return choices.isWorthAsking(call.account().id(), price)
                ? proposals.askBeforeSpending(keep(call, wish, visibility), price)
                : run(call, wish, visibility);
    }

    /// Starts at once, whatever it is.
    Reply run(Call call, Wish wish, Visibility visibility) {
        var address = addresses.tag(call.account().id(), call.invocation(), visibility);
        return submit(call, wish, address, visibility);
    }

    /// Starts what was offered, to go where it was offered to go; once, however often the button is pressed.
    Reply take(Call call, Offer offer) {
        return take(call, offer, offer.wish(), offer.visibility());
    }

    /// The same, for another wish or other eyes.
    Reply take(Call call, Offer offer, Wish wish, Visibility visibility) {
        var taken = submission(call, wish, offer.returnAddress(), visibility, "");
        return submissions.reply(call.account(), generations.take(taken));
    }

    /// Keeps a wish for a button or an answer to come.
    RequestId keep(Call call, Wish wish, Visibility visibility) {
        var address = addresses.tag(call.account().id(), call.invocation(), visibility);
        return generations.offer(submission(call, wish, address, visibility, "offer:"));
    }

    private Reply submit(Call call, Wish wish, UUID address, Visibility visibility) {
        return submissions.reply(call.account(), generations.submit(submission(call, wish, address, visibility, "")));
    }

    /// An offer and what comes of it in the same call are two things.
    private SubmitGeneration submission(Call call, Wish wish, UUID address, Visibility visibility, String prefix) {
        var origin = new Origin(call.platform(), prefix + call.invocation().deliveryId(), Optional.of(asker(call)));
        return new SubmitGeneration(call.account().id(), origin, wish, address, visibility);
    }

    private Origin.Asker asker(Call call) {
        return new Origin.Asker(
                call.invocation().caller().id(),
                addresses.placesOf(call.account().id(), call.invocation()));
    }
}
