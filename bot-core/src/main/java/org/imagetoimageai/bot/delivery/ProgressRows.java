package org.imagetoimageai.bot.delivery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ProgressRows extends JpaRepository<ProgressRow, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ProgressRow r where r.id = :id")
    Optional<ProgressRow> findAndLock(UUID id);

    List<ProgressRow> findByRequestId(UUID request);

    List<ProgressRow> findByAccountId(UUID account);
}
