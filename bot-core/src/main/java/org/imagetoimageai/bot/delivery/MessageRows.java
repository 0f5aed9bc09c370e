package org.imagetoimageai.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imagetoimageai.bot.delivery.MessageRow.Role;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MessageRows extends JpaRepository<MessageRow, UUID> {

    List<MessageRow> findByMessageHash(KeyedHash hash);

    List<MessageRow> findByAccountId(UUID account);

    List<MessageRow> findByShareId(UUID share);

    @Query("select m from MessageRow m join m.pictures p where p = :picture")
    List<MessageRow> findShowing(UUID picture);

    @Query("""
        select m from MessageRow m join m.pictures p
        where p = :picture and m.role = :role and m.withdrawnAt is null\
        """)
    List<MessageRow> findStanding(UUID picture, Role role);

    @Query("select m.id from MessageRow m where m.withdrawnAt < :before order by m.withdrawnAt limit 500")
    List<UUID> findWithdrawnBefore(Instant before);
}
