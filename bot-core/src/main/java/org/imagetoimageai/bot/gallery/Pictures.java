package org.imagetoimageai.bot.gallery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.media.PictureOrigin;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface Pictures extends JpaRepository<PictureRow, UUID> {

    /// For whatever depends on who may see it: it cannot change until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PictureRow p where p.id = :id")
    Optional<PictureRow> findAndLock(UUID id);

    Optional<PictureRow> findFirstByAccountIdAndRemovedAtIsNullOrderByCreatedAtDescIdDesc(UUID account);

    @Query("select p from PictureRow p where p.accountId = :account and p.removedAt is null order by p.id desc")
    List<PictureRow> findNewest(UUID account, Limit limit);

    @Query("""
        select p from PictureRow p
        where p.accountId = :account and p.removedAt is null and p.id < :than
        order by p.id desc\
        """)
    List<PictureRow> findOlder(UUID account, UUID than, Limit limit);

    @Query("""
        select p from PictureRow p
        where p.accountId = :account and p.removedAt is null and p.id > :than
        order by p.id\
        """)
    List<PictureRow> findNewer(UUID account, UUID than, Limit limit);

    List<PictureRow> findByAccountIdOrderByCreatedAt(UUID account);

    List<PictureRow> findFirst20ByAccountId(UUID account);

    boolean existsByRequestIdAndOriginAndRemovedAtIsNull(UUID request, PictureOrigin origin);

    /// Everything that was made from a picture, over all steps.
    @NativeQuery("""
        with recursive made_from (id) as (
          select id from gallery_picture where parent_id = :id
          union
          select child.id from gallery_picture child join made_from on child.parent_id = made_from.id)
        select id from made_from\
        """)
    List<UUID> findMadeFrom(UUID id);

    /// A place goes on under another name.
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update gallery_picture set seen_in = :to, version = version + 1 where seen_in = :from")
    int rename(byte[] from, byte[] to);
}
