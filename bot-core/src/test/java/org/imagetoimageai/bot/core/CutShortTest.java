package org.imagetoimageai.bot.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.imagetoimageai.bot.generation.Painting;
import org.imagetoimageai.bot.media.BlobId;
import org.imagetoimageai.bot.media.BlobStore;
import org.imagetoimageai.bot.media.PictureBytes;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A process killed while it stores a picture.
class CutShortTest extends CoreTest {

    @Autowired
    BlobStore blobs;

    @Autowired
    JdbcClient database;

    @Test
    void leavesNoFileOfAnAttemptThatWasKilledBeforeItsRow() {
        agrees();
        var lost = new AtomicReference<BlobId>();
        model.answers(order -> lost.get() == null ? isKilled(lost) : ScriptedModel.painted());

        says("generate", "a fox");
        awaitPictures(2);

        putRow(lost.get());
        assertThat(blobs.read(lost.get())).isEmpty();
    }

    /// The file is there, its row is not.
    private Painting isKilled(AtomicReference<BlobId> lost) {
        var blob = new BlobId(database.sql("select blob_id from generation_sheet where stage = 'PAINTING'")
                .query(UUID.class)
                .single());
        blobs.put(
                blob,
                KeyOwner.account(account().value()),
                PictureBytes.of(ScriptedModel.png(9, 9)).orElseThrow());
        database.sql("delete from media_blob where id = ?").param(blob.value()).update();
        lost.set(blob);
        throw new IllegalStateException("as if the process was killed");
    }

    private void putRow(BlobId blob) {
        database.sql("insert into media_blob (id, image_key_id, media_type, width, height, size, created_at) select"
                        + " ?, image_key_id, media_type, width, height, size, created_at from media_blob limit 1")
                .param(blob.value())
                .update();
    }
}
