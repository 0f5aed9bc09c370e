package org.imagetoimageai.bot.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.chat.DeliveredMessage;
import org.imagetoimageai.bot.chat.Destination;
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
    private final ParcelAddresses addresses;
    private final Arrivals arrivals;
    private final Clock clock;

    ParcelBook(Parcels parcels, Parts parts, ParcelAddresses addresses, Arrivals arrivals, Clock clock) {
        this.parcels = parcels;
        this.parts = parts;
        this.addresses = addresses;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /// A parcel that is still to be sent, with where it goes; closed as unreachable if that is nowhere.
    @Transactional
    public Optional<Addressed> open(UUID id) {
        var parcel = parcels.findAndLock(id).filter(Parcel::isWaiting);
        var addressed = parcel.flatMap(addresses::of);
        if (parcel.isPresent() && addressed.isEmpty()) {
            parcel.get().close(parcel.get().isPost() ? State.GONE : State.UNREACHABLE, clock.instant());
        }
        return addressed;
    }

    /// Notes that a part is about to be sent. Empty if it is not to be sent: it was, or it was sent twice without an
    /// answer, or the people it goes to may not see it any more.
    @Transactional
    public Optional<UUID> aboutToSend(Addressed addressed, int position) {
        var parcel = addressed.parcel();
        if (!arrivals.mayStand(addressed)) {
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
        parts.findById(sending.part()).ifPresent(part -> part.sent(clock.instant()));
        arrivals.arrived(addressed, sending.shown(), messages);
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
                arrivals.complete(parcel);
            }
        });
    }

    /// Notes that everything was sent, as far as it could be.
    @Transactional
    public void finish(Addressed addressed, int count) {
        var parcel = addressed.parcel();
        var state = allSent(parcel, count) ? State.DELIVERED : State.UNCERTAIN;
        close(parcel.id(), arrivals.mayStand(addressed) ? state : State.GONE);
    }

    /// Notes that a person cannot be written to; the parcel waits for their next visit.
    @Transactional
    public void unreachable(Addressed parcel) {
        addresses.unreachable(parcel.parcel());
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
