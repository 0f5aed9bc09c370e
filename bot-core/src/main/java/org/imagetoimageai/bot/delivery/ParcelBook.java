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
import org.imagetoimageai.bot.delivery.Parcel.State;
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
    private final Clock clock;

    ParcelBook(Parcels parcels, Parts parts, Accounts accounts, Registry registry, Clock clock) {
        this.parcels = parcels;
        this.parts = parts;
        this.accounts = accounts;
        this.registry = registry;
        this.clock = clock;
    }

    /// A parcel that is still to be sent, with where it goes; closed as unreachable if that is nowhere.
    @Transactional
    public Optional<Addressed> open(UUID id) {
        var parcel = parcels.findAndLock(id).filter(Parcel::isWaiting);
        var addressed = parcel.flatMap(this::address);
        if (parcel.isPresent() && addressed.isEmpty()) {
            parcel.get().close(State.UNREACHABLE, clock.instant());
        }
        return addressed;
    }

    private Optional<Addressed> address(Parcel parcel) {
        return accounts.reachableOn(parcel.platform(), parcel.account())
                .map(person -> new PersonRef(new PlatformId(person.platform().value()), person.externalId()))
                .map(person -> new Addressed(
                        parcel,
                        new Destination.Direct(person),
                        accounts.of(parcel.account()).language()));
    }

    /// Notes that a part is about to be sent. Empty if it is not to be sent: it was, or it was sent twice without an
    /// answer.
    @Transactional
    public Optional<UUID> aboutToSend(Parcel parcel, int position) {
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

    /// Notes where a part stands.
    @Transactional
    public void sent(Parcel parcel, Sending sending, List<DeliveredMessage> messages) {
        parts.findById(sending.part()).orElseThrow().sent(clock.instant());
        if (!sending.shown().pictures().isEmpty()) {
            registry.register(parcel, sending.shown(), messages);
        }
    }

    /// Notes that a part certainly did not arrive.
    @Transactional
    public void notSent(UUID partId) {
        parts.findById(partId).orElseThrow().notSent();
    }

    /// Notes that nothing more will be sent.
    @Transactional
    public void close(UUID id, State as) {
        parcels.findAndLock(id).orElseThrow().close(as, clock.instant());
    }

    /// Notes that a person cannot be written to; the parcel waits for their next visit.
    @Transactional
    public void unreachable(Addressed parcel) {
        accounts.reachableOn(parcel.parcel().platform(), parcel.parcel().account())
                .ifPresent(person -> accounts.reachable(person, false));
        close(parcel.parcel().id(), State.UNREACHABLE);
    }

    /// Whether every part so far was certainly sent.
    @Transactional(readOnly = true)
    public boolean allSent(Parcel parcel, int count) {
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
