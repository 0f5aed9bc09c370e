package org.imagetoimageai.bot.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/// One message of a parcel: whether it was sent, and where it stands. It counts sends that have no answer yet, since a
/// process
/// killed between a send and its answer cannot know whether the message arrived.
@Entity
@Table(name = "delivery_part")
class Part {

    /// A send without an answer is repeated once: twice the same message is better than none, three times is a
    /// nuisance.
    private static final int MOST_UNANSWERED = 2;

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // parts are found by it
    private UUID parcelId;

    @SuppressWarnings("UnusedVariable") // parts are found by it
    private int position;

    private int unanswered;
    private int repeats;
    private @Nullable Instant sentAt;

    @Version
    private Long version;

    protected Part() {}

    Part(UUID parcelId, int position) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.parcelId = parcelId;
        this.position = position;
    }

    UUID id() {
        return id;
    }

    boolean isSent() {
        return sentAt != null;
    }

    boolean mayHaveArrivedTwice() {
        return unanswered >= MOST_UNANSWERED;
    }

    void aboutToSend() {
        if (unanswered > 0) {
            repeats++;
        }
        unanswered++;
    }

    /// The last send certainly did not arrive: it is as if it had not been tried.
    void notSent() {
        unanswered--;
        if (unanswered > 0) {
            repeats--;
        }
    }

    /// The person asked for it again: whatever happened before does not count.
    void startOver() {
        unanswered = 0;
    }

    void sent(Instant now) {
        unanswered = 0;
        sentAt = now;
    }

    int repeats() {
        return repeats;
    }
}
