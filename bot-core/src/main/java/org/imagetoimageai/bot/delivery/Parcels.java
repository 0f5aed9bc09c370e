package org.imagetoimageai.bot.delivery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Parcels extends JpaRepository<Parcel, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Parcel p where p.id = :id")
    Optional<Parcel> findAndLock(UUID id);

    /// What waits for the person's next visit.
    @Query("""
        select p from Parcel p
        where p.accountId = :account and p.state in (State.UNREACHABLE, State.REFUSED)
        order by p.createdAt\
        """)
    List<Parcel> findLeftWaiting(UUID account);

    List<Parcel> findByAccountId(UUID account);
}
