package org.imagetoimageai.bot.media;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Blobs extends JpaRepository<Blob, UUID> {

    /// One statement, so that two workers that store the same blob at once both succeed.
    @Modifying
    @Query(nativeQuery = true, value = """
        INSERT INTO media_blob (id, image_key_id, media_type, width, height, size, created_at)
        VALUES (:#{#blob.id.value}, :imageKey, :#{#blob.info.mediaType}, :#{#blob.info.width},
                :#{#blob.info.height}, :#{#blob.size}, :at)
        ON CONFLICT (id) DO UPDATE SET image_key_id = excluded.image_key_id, media_type = excluded.media_type,
            width = excluded.width, height = excluded.height, size = excluded.size\
        """)
    void put(StoredBlob blob, UUID imageKey, Instant at);

    @Modifying
    @Query("DELETE FROM Blob b WHERE b.id = :id")
    void remove(UUID id);
}
