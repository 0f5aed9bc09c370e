package org.imagetoimageai.bot.media;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.imagetoimageai.bot.vault.ImageKeyId;

@Entity
@Table(name = "media_blob")
class Blob {

    @Id
    private UUID id;

    private UUID imageKeyId;
    private String mediaType;
    private int width;
    private int height;
    private long size;

    protected Blob() {}

    StoredBlob stored() {
        return new StoredBlob(new BlobId(id), new PictureInfo(mediaType, width, height), size);
    }

    ImageKeyId imageKey() {
        return new ImageKeyId(imageKeyId);
    }
}
