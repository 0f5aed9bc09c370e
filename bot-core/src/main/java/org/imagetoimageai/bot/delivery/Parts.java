package org.imagetoimageai.bot.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Parts extends JpaRepository<Part, UUID> {

    Optional<Part> findByParcelIdAndPosition(UUID parcel, int position);

    List<Part> findByParcelId(UUID parcel);

    void deleteByParcelIdIn(Collection<UUID> parcels);
}
