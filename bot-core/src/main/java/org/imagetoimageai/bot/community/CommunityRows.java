package org.imagetoimageai.bot.community;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface CommunityRows extends JpaRepository<CommunityRow, UUID> {

    Optional<CommunityRow> findByPlatformAndExternalHash(String platform, KeyedHash hash);

    List<CommunityRow> findByGalleryHash(KeyedHash channel);

    /// Lets one event about a place in at a time, until the transaction ends.
    @NativeQuery("select cast(pg_advisory_xact_lock(:place) as text)")
    String lockPlace(long place);
}
