package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProgressRows extends JpaRepository<ProgressRow, UUID> {

    List<ProgressRow> findByRequestId(UUID request);

    List<ProgressRow> findByAccountId(UUID account);
}
