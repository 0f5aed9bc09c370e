package org.imagetoimageai.bot.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.NoKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Pictures at rest, each encrypted under a key of its own. A picture is there when its row, its file and its
/// key are; anything less reads as absent, so a crash or a rollback between them is harmless whichever comes
/// first:
///
/// - [#put] goes key, file, row. Killed after the key, nobody ever uses it; killed after the file, there is no row, and
///   the repeat replaces the file and destroys its key. The file itself names its key, so an old row never meets a new
///   file with the wrong key.
/// - [#delete] goes key, file, row. Killed after any of them, the picture is already unreadable and the repeat does the
///   rest.
@Component
public class BlobStore {

    private final Blobs blobs;
    private final SealedFiles files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BlobStore(Blobs blobs, SealedFiles files, TransactionTemplate transaction, Clock clock) {
        this.blobs = blobs;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Stores the picture durably; a picture under the same id is replaced and its key destroyed. Must not be
    /// called in a transaction, which would be held open while the disk works.
    ///
    /// @throws NoKeyException when the owner was never prepared in the vault or has been destroyed
    public StoredBlob put(BlobId id, KeyOwner owner, PictureBytes picture) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Pictures are stored outside of transactions");
        }
        var blob = new StoredBlob(id, picture.info(), picture.length());
        var key = working(() -> files.write(id, owner, picture));
        transaction.executeWithoutResult(status -> blobs.put(blob, key.value(), clock.instant()));
        return blob;
    }

    /// What is known without reading the picture; empty when it was never stored, or deleted.
    public Optional<StoredBlob> find(BlobId id) {
        return blobs.findById(id.value()).map(Blob::stored);
    }

    /// The picture as a stream that the caller closes; empty when it is not there any more. A damaged file ends
    /// the reading with an `IOException`.
    public Optional<InputStream> open(BlobId id) {
        return find(id).flatMap(blob -> working(() -> files.open(id)));
    }

    /// The picture in memory; empty when it is not there any more.
    public Optional<PictureBytes> read(BlobId id) {
        return open(id).map(stream -> working(() -> {
                    try (stream) {
                        return stream.readAllBytes();
                    }
                }))
                .flatMap(PictureBytes::of);
    }

    /// The picture is gone at once and for good, even if the caller's transaction is rolled back afterwards.
    /// Repeating it is harmless.
    public void delete(BlobId id) {
        blobs.findById(id.value()).ifPresent(blob -> files.destroyKey(blob.imageKey()));
        working(() -> {
            files.delete(id);
            return id;
        });
        transaction.executeWithoutResult(status -> blobs.remove(id.value()));
    }

    private static <T> T working(DiskWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The blob store does not work", e);
        }
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }
}
