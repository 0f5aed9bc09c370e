package org.imagetoimageai.bot.gallery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;

interface ShareRows extends JpaRepository<ShareRow, UUID> {

    Optional<ShareRow> findByPictureIdAndPlaceHash(UUID picture, KeyedHash place);

    List<ShareRow> findByPictureIdOrderBySharedAt(UUID picture);

    List<ShareRow> findByAccountId(UUID account);

    Optional<ShareRow> findFirstByAccountIdOrderBySharedAtDesc(UUID account);

    /// A place goes on under another name.
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery("update gallery_share set place_hash = :to, version = version + 1 where place_hash = :from")
    int rename(byte[] from, byte[] to);
}
