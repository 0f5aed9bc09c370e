package org.imagetoimageai.bot.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.chat.ChatPlatform;
import org.imagetoimageai.bot.chat.Content;
import org.imagetoimageai.bot.chat.Delivery;
import org.imagetoimageai.bot.chat.DeliveryOutcome;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Delivered;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Partly;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Refused;
import org.imagetoimageai.bot.chat.DeliveryOutcome.TryLater;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Uncertain;
import org.imagetoimageai.bot.chat.DeliveryOutcome.Unreachable;
import org.imagetoimageai.bot.delivery.MessageRow.Shown;
import org.imagetoimageai.bot.delivery.Parcel.State;
import org.imagetoimageai.bot.delivery.ParcelBook.Addressed;
import org.imagetoimageai.bot.delivery.Posts.Membership;
import org.imagetoimageai.bot.job.JobHandler;
import org.imagetoimageai.bot.job.JobKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings one parcel, part by part. A part whose send has no answer is sent at most once more.
@Component
class Courier implements JobHandler {

    static final JobKind DELIVER = new JobKind("delivery.deliver", JobKind.Lane.PROMPT);

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration BEFORE_A_REPEAT = Duration.ofSeconds(5);
    private static final Duration UNTIL_SWITCHED_ON = Duration.ofHours(1);

    private final ParcelBook book;
    private final Posts posts;
    private final Packer packer;
    private final Platforms platforms;

    Courier(ParcelBook book, Posts posts, Packer packer, Platforms platforms) {
        this.book = book;
        this.posts = posts;
        this.packer = packer;
        this.platforms = platforms;
    }

    @Override
    public JobKind kind() {
        return DELIVER;
    }

    @Override
    public Next run(String id) {
        return book.open(Parcel.ofJob(id)).map(this::bring).orElseGet(Next.Done::new);
    }

    @Override
    public void giveUp(String id, String reference) {
        log.error("Parcel {} cannot be brought (ref {}); it is offered at the next visit", id, reference);
        book.open(Parcel.ofJob(id))
                .filter(parcel -> parcel.parcel().isPost())
                .ifPresent(parcel -> posts.failed(parcel.parcel(), "share.refused"));
        book.close(Parcel.ofJob(id), State.REFUSED);
    }

    private Next bring(Addressed parcel) {
        var platform = platforms.find(parcel.parcel().platform());
        if (platform.isEmpty()) {
            return new Next.Again(UNTIL_SWITCHED_ON);
        }
        var stop = beforePosting(parcel, platform.get());
        return stop.orElseGet(() -> bringAll(parcel, platform.get()));
    }

    /// Whoever shows a picture in a shared place must be a member of it.
    private Optional<Next> beforePosting(Addressed parcel, ChatPlatform platform) {
        return switch (posts.membership(parcel.parcel(), platform)) {
            case Membership.Fine _ -> Optional.empty();
            case Membership.Later later -> Optional.of(new Next.Again(later.after()));
            case Membership.No no -> {
                posts.failed(parcel.parcel(), no.why());
                book.close(parcel.parcel().id(), State.GONE);
                yield Optional.of(new Next.Done());
            }
        };
    }

    private Next bringAll(Addressed parcel, ChatPlatform platform) {
        var contents = packer.pack(parcel, platform.capabilities());
        for (var position = 0; position < contents.size(); position++) {
            var stop = bring(parcel, position, contents.get(position), platform);
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        posts.settle(parcel.parcel());
        book.finish(parcel, contents.size());
        return new Next.Done();
    }

    /// What to do instead of going on to the next part, if anything.
    private Optional<Next> bring(Addressed parcel, int position, Packed packed, ChatPlatform platform) {
        return book.aboutToSend(parcel, position)
                .flatMap(part -> settle(
                        parcel, new Sending(part, packed.shown()), send(parcel, part, packed.content(), platform)));
    }

    /// A picture that the platform will not show is sent as a file.
    private DeliveryOutcome send(Addressed parcel, UUID part, Content content, ChatPlatform platform) {
        var outcome = platform.deliver(new Delivery(part.toString(), parcel.to(), parcel.locale(), content));
        if (outcome instanceof Refused refused && content instanceof Content.Card card) {
            log.warn(
                    "Parcel {} cannot be shown, so it goes as a file: {}",
                    parcel.parcel().id(),
                    refused.reason());
            var file = new Content.File(card.picture(), card.caption(), card.buttons());
            return platform.deliver(new Delivery(part.toString(), parcel.to(), parcel.locale(), file));
        }
        return outcome;
    }

    /// A place that cannot be posted in says nothing about the person.
    private void unreachable(Addressed parcel) {
        if (parcel.parcel().isPost()) {
            posts.gone(parcel.parcel());
            book.close(parcel.parcel().id(), State.GONE);
        } else {
            book.unreachable(parcel);
        }
    }

    private void refused(Addressed parcel) {
        if (parcel.parcel().isPost()) {
            posts.failed(parcel.parcel(), "share.refused");
        }
        book.close(parcel.parcel().id(), State.REFUSED);
    }

    private Optional<Next> settle(Addressed parcel, Sending sending, DeliveryOutcome outcome) {
        var id = parcel.parcel().id();
        return switch (outcome) {
            case Delivered delivered -> {
                book.sent(parcel, sending, delivered.messages());
                yield Optional.empty();
            }
            case Partly partly -> {
                log.warn("Parcel {} arrived in part: {}", id, partly.reason());
                book.sent(parcel, sending, partly.messages());
                yield Optional.empty();
            }
            case TryLater later -> {
                book.notSent(sending.part());
                yield Optional.of(new Next.Again(later.after()));
            }
            case Unreachable gone -> {
                book.notSent(sending.part());
                unreachable(parcel);
                yield Optional.of(new Next.Done());
            }
            case Refused refused -> {
                log.error("Parcel {} was refused: {}", id, refused.reason());
                book.notSent(sending.part());
                refused(parcel);
                yield Optional.of(new Next.Done());
            }
            case Uncertain uncertain -> {
                log.warn("Parcel {} may have arrived: {}", id, uncertain.reason());
                yield Optional.of(new Next.Again(BEFORE_A_REPEAT));
            }
        };
    }

    /// A part on its way, and what it shows.
    record Sending(UUID part, Shown shown) {}
}
