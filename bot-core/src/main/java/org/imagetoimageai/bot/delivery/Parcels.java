package org.imagetoimageai.bot.delivery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Parcels extends JpaRepository<Parcel, UUID> {

    int countByAccountIdAndKindAndState(UUID account, Parcel.Kind kind, Parcel.State state);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Parcel p where p.id = :id")
    Optional<Parcel> findAndLock(UUID id);

    /// What waits for the person's next visit: what they could not be reached for, and, until they sent for it once
    /// more, what
    /// was refused or may not have arrived.
    @Query("""
        select p from Parcel p
        where p.accountId = :account
          and p.kind in (Kind.RESULT, Kind.ORIGINAL, Kind.NOTICE, Kind.LETTER)
          and (p.state = State.UNREACHABLE or p.rounds = 0 and p.state in (State.REFUSED, State.UNCERTAIN))
        order by p.createdAt\
        """)
    List<Parcel> findLeftWaiting(UUID account);

    List<Parcel> findByAccountId(UUID account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Parcel p where p.pictureId = :picture order by p.id")
    List<Parcel> findAndLockBringing(UUID picture);
}
