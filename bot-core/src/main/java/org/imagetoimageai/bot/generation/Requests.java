package org.imagetoimageai.bot.generation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Requests extends JpaRepository<GenerationRequest, UUID> {

    Optional<GenerationRequest> findByDeliveryKey(String deliveryKey);

    /// For a change of stage: whoever else wants to change it waits.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from GenerationRequest r where r.id = :id")
    Optional<GenerationRequest> findAndLock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from GenerationRequest r where r.accountId = :account and r.stage in :stages order by r.createdAt")
    List<GenerationRequest> findAndLock(UUID account, List<Stage> stages);

    /// What was kept until the person agreed, and what this very agreement let go on before.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select r from GenerationRequest r
        where r.accountId = :account and (r.stage = Stage.PARKED or r.resumedBy = :deliveryId)
        order by r.createdAt\
        """)
    List<GenerationRequest> findKept(UUID account, String deliveryId);

    int countByAccountIdAndCancelledBy(UUID account, String deliveryId);

    List<GenerationRequest> findByAccountIdOrderByCreatedAt(UUID account);
}
