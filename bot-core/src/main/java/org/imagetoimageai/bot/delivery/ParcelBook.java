package org.imagetoimageai.bot.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.delivery.Courier.Sending;
import org.imagetoimageai.bot.delivery.MessageRow.Why;
import org.imagetoimageai.bot.delivery.Parcel.State;
import org.imagetoimageai.bot.gallery.Gallery;
import org.imagetoimageai.bot.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The record of what was sent. Each step is one transaction, and each part is recorded before the next is sent.
@Component
class ParcelBook {

    private static final Logger log = LoggerFactory.getLogger(ParcelBook.class);

    private final Parcels parcels;
    private final Parts parts;
    private final Accounts accounts;
    private final Registry registry;
    private final Posts posts;
    private final Gallery gallery;
    private final Outbox outbox;
    private final Clock clock;

    ParcelBook(
            Parcels parcels,
            Parts parts,
            Accounts accounts,
            Registry registry,
            Posts posts,
            Gallery gallery,
            Outbox outbox,
            Clock clock) {
        this.parcels = parcels;
        this.parts = parts;
        this.accounts = accounts;
        this.registry = registry;
        this.posts = posts;
        this.gallery = gallery;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A parcel that is still to be sent, with where it goes; closed as unreachable if that is nowhere.
    @Transactional
    public Optional<Addressed> open(UUID id) {
        var parcel = parcels.findAndLock(id).filter(Parcel::isWaiting);
        var addressed = parcel.flatMap(this::address);
        if (parcel.isPresent() && addressed.isEmpty()) {
            parcel.get().close(parcel.get().isPost() ? State.GONE : State.UNREACHABLE, clock.instant());
        }
        return addressed;
    }

    private Optional<Addressed> address(Parcel parcel) {
        return parcel.share().isPresent() ? addressOfPost(parcel) : addressOfPerson(parcel);
    }

    /// The place that the share names and no other.
    private Optional<Addressed> addressOfPost(Parcel parcel) {
        return parcel.share()
                .flatMap(posts::place)
                .map(place -> new Addressed(
                        parcel, place.channel(), accounts.of(parcel.account()).language()));
    }

    private Optional<Addressed> addressOfPerson(Parcel parcel) {
        return accounts.reachableOn(parcel.platform(), parcel.account())
                .map(person -> new PersonRef(new PlatformId(person.platform().value()), person.externalId()))
                .map(person -> new Addressed(
                        parcel,
                        new Destination.Direct(person),
                        accounts.of(parcel.account()).language()));
    }

    /// Notes that a part is about to be sent. Empty if it is not to be sent: it was, or it was sent twice without an
    /// answer, or the people it goes to may not see it any more.
    @Transactional
    public Optional<UUID> aboutToSend(Addressed addressed, int position) {
        var parcel = addressed.parcel();
        if (!mayStand(addressed)) {
            return Optional.empty();
        }
        var part = parts.findByParcelIdAndPosition(parcel.id(), position)
                .orElseGet(() -> parts.save(new Part(parcel.id(), position)));
        if (part.isSent() || part.mayHaveArrivedTwice()) {
            return Optional.empty();
        }
        part.aboutToSend();
        if (part.repeats() > 0) {
            log.info("Part {} of parcel {} is sent once more: its send had no answer", position, parcel.id());
        }
        return Optional.of(part.id());
    }

    /// Notes where a part stands. If its picture was deleted or taken back while it was on its way, it is withdrawn.
    @Transactional
    public void sent(Addressed addressed, Sending sending, List<DeliveredMessage> messages) {
        var parcel = addressed.parcel();
        parts.findById(sending.part()).ifPresent(part -> part.sent(clock.instant()));
        if (sending.shown().pictures().isEmpty()) {
            return;
        }
        var registered = registry.register(parcel, sending.shown(), messages);
        if (!mayStand(addressed)) {
            registry.withdraw(registered, Why.UNSHARED);
        }
        for (var message : registered) {
            if (!message.pictures().stream().allMatch(gallery::isStanding)) {
                registry.withdraw(List.of(message), Why.DELETED);
            }
        }
    }

    /// Whether whoever it goes to may see it; the owner always may.
    private boolean mayStand(Addressed addressed) {
        return switch (addressed.to()) {
            case Destination.Direct _ -> true;
            case Destination.Channel place ->
                addressed
                        .parcel()
                        .share()
                        .filter(share -> posts.allows(share, place))
                        .isPresent();
        };
    }

    /// Notes that a part certainly did not arrive.
    @Transactional
    public void notSent(UUID partId) {
        parts.findById(partId).ifPresent(Part::notSent);
    }

    /// Notes that nothing more will be sent.
    @Transactional
    public void close(UUID id, State as) {
        parcels.findAndLock(id).filter(Parcel::isWaiting).ifPresent(parcel -> {
            parcel.close(as, clock.instant());
            if (as == State.DELIVERED) {
                parcel.letter().ifPresent(outbox::delivered);
            }
        });
    }

    /// Notes that everything was sent, as far as it could be.
    @Transactional
    public void finish(Addressed addressed, int count) {
        var parcel = addressed.parcel();
        var state = allSent(parcel, count) ? State.DELIVERED : State.UNCERTAIN;
        close(parcel.id(), mayStand(addressed) ? state : State.GONE);
    }

    /// Notes that a person cannot be written to; the parcel waits for their next visit.
    @Transactional
    public void unreachable(Addressed parcel) {
        accounts.reachableOn(parcel.parcel().platform(), parcel.parcel().account())
                .ifPresent(person -> accounts.reachable(person, false));
        close(parcel.parcel().id(), State.UNREACHABLE);
    }

    /// Whether every part so far was certainly sent.
    private boolean allSent(Parcel parcel, int count) {
        for (var position = 0; position < count; position++) {
            if (parts.findByParcelIdAndPosition(parcel.id(), position)
                    .filter(Part::isSent)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// A parcel and where it goes.
    record Addressed(Parcel parcel, Destination to, Locale locale) {}
}
