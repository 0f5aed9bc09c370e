package org.imagetoimageai.bot.delivery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.springframework.data.jpa.repository.JpaRepository;

interface VisitRows extends JpaRepository<VisitRow, UUID> {

    Optional<VisitRow> findByAccountIdAndPlaceHash(UUID account, KeyedHash place);

    /// Where somebody was last; as many as there is room for buttons.
    List<VisitRow> findFirst8ByAccountIdOrderByLastAtDesc(UUID account);

    List<VisitRow> findByAccountId(UUID account);

    List<VisitRow> findByPlaceHash(KeyedHash place);

    List<VisitRow> findByPlaceHashAndSetGalleryTrue(KeyedHash place);
}
