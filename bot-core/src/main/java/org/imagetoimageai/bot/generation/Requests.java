package org.imagetoimageai.bot.generation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.generation.Progress.Stage;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface Requests extends JpaRepository<GenerationRequest, UUID> {

    /// What was cancelled, or found no model that answered, has cost nobody anything.
    String COSTS = """
        (s.stage <> Stage.ENDED or s.attempts > 0 and s.ending not in (Ending.CANCELLED, Ending.PROVIDER_DOWN))\
        """;

    Optional<GenerationRequest> findByDeliveryKey(String deliveryKey);

    /// For a change of stage: whoever else wants to change it waits.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from GenerationRequest r where r.id = :id")
    Optional<GenerationRequest> findAndLock(UUID id);

    /// The request that a sheet belongs to.
    @Query("select r.id from GenerationRequest r join r.sheets s where s.id = :sheet")
    Optional<UUID> findIdBySheet(UUID sheet);

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

    /// What is under way from one offer, by its action or by none.
    @Query("""
        select r from GenerationRequest r
        where r.accountId = :account and r.returnAddress = :address and r.stage in :stages
          and coalesce(r.terms.action, '') = :action\
        """)
    List<GenerationRequest> findTaken(UUID account, UUID address, String action, List<Stage> stages);

    int countByAccountIdAndCancelledBy(UUID account, String deliveryId);

    List<GenerationRequest> findByAccountIdOrderByCreatedAt(UUID account);

    @Query("select r from GenerationRequest r where r.accountId = :account and r.stage in :stages order by r.createdAt")
    List<GenerationRequest> findInStages(UUID account, List<Stage> stages);

    /// Requests that wait or are being made.
    @Query("""
        select count(r) from GenerationRequest r
        where r.accountId = :account and r.stage in (Stage.WAITING, Stage.PAINTING, Stage.WAITING_AGAIN)\
        """)
    int countOpen(UUID account);

    @Query("""
        select coalesce(sum(r.terms.count), 0) from GenerationRequest r
        where r.accountId = :account and r.stage in (Stage.WAITING, Stage.PAINTING, Stage.WAITING_AGAIN)\
        """)
    int countPicturesInLine(UUID account);

    @Query("""
        select count(r) from GenerationRequest r
        where r.stage in (Stage.WAITING, Stage.WAITING_AGAIN)
          and (r.priority > :priority or (r.priority = :priority and r.createdAt < :since))\
        """)
    int countAhead(int priority, Instant since);

    /// Paid for since then, newest first.
    @Query("""
        select r.createdAt from GenerationRequest r
        where r.accountId = :account and r.price > 0 and r.createdAt > :since order by r.createdAt desc\
        """)
    List<Instant> findPaidSince(UUID account, Instant since);

    /// Pictures asked for since then that a model has answered, or still may.
    @Query("select count(s) from GenerationRequest r join r.sheets s where r.accountId = :account"
            + " and r.createdAt > :since and " + COSTS)
    int countPicturesSince(UUID account, Instant since);

    /// The same for everybody.
    @Query("select count(s) from GenerationRequest r join r.sheets s where r.createdAt >= :since and " + COSTS)
    int countPicturesSince(Instant since);

    /// What a person left, but for the newest so many.
    @Query(nativeQuery = true, value = """
        select id from generation_request where account_id = :account and stage = :stage
        order by created_at desc offset :kept\
        """)
    List<UUID> findBeyond(UUID account, String stage, int kept);

    /// What nobody came back for.
    @Query("select r.id from GenerationRequest r where r.stage in :stages and r.createdAt < :before")
    List<UUID> findOlder(List<Stage> stages, Instant before, Limit most);

    /// So that only one request at a time is counted against what all may spend together.
    @Query(nativeQuery = true, value = "select pg_advisory_xact_lock(hashtext('generation.budget')) is null")
    boolean lockBudget();

    /// So that one person's requests are counted one after the other.
    @Query(nativeQuery = true, value = "select pg_advisory_xact_lock(hashtext(:account)) is null")
    boolean lockLimits(String account);

    /// Their sheets and inputs go with them.
    @Transactional
    @Modifying
    @Query("delete from GenerationRequest r where r.id in :ids and r.stage in :stages")
    int forget(List<UUID> ids, List<Stage> stages);
}
