package org.imagetoimageai.bot.gallery;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Pictures extends JpaRepository<PictureRow, UUID> {

    List<PictureRow> findByAccountIdOrderByCreatedAt(UUID account);

    Optional<PictureRow> findFirstByAccountIdOrderByIdDesc(UUID account);

    List<PictureRow> findFirst20ByAccountId(UUID account);
}
