package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReturnAddressRows extends JpaRepository<ReturnAddressRow, UUID> {

    List<ReturnAddressRow> findByAccountId(UUID account);
}
