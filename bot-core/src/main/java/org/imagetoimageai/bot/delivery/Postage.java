package org.imagetoimageai.bot.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.imagetoimageai.bot.job.Jobs;
import org.springframework.stereotype.Component;

/// Puts a parcel on its way, in the caller's transaction. Each has an id derived from what caused it, so a repeat sends
/// nothing twice.
@Component
class Postage {

    private final Parcels parcels;
    private final Parts parts;
    private final Jobs jobs;
    private final Clock clock;

    Postage(Parcels parcels, Parts parts, Jobs jobs, Clock clock) {
        this.parcels = parcels;
        this.parts = parts;
        this.jobs = jobs;
        this.clock = clock;
    }

    void send(Parcel parcel) {
        if (!parcels.existsById(parcel.id())) {
            parcels.save(parcel);
            jobs.enqueue(Courier.DELIVER, parcel.job());
        }
    }

    void sendAgain(Parcel parcel) {
        parcel.sendAgain();
        parts.findByParcelId(parcel.id()).forEach(Part::startOver);
        jobs.enqueue(Courier.DELIVER, parcel.job());
    }

    Instant now() {
        return clock.instant();
    }

    static UUID id(String cause) {
        return UUID.nameUUIDFromBytes(cause.getBytes(StandardCharsets.UTF_8));
    }
}
