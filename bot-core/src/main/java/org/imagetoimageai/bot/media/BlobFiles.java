package org.imagetoimageai.bot.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/// Where encrypted blobs lie: a folder, or later an object store. Knows no keys.
interface BlobFiles {

    /// The whole content under this name, replacing what was there, or nothing at all; durable on return.
    void write(BlobId id, Content content) throws IOException;

    /// Empty when there is none.
    Optional<InputStream> open(BlobId id) throws IOException;

    /// Durable on return; harmless when there is none.
    void delete(BlobId id) throws IOException;

    /// Writes itself to a stream that it need not close.
    interface Content {
        void writeTo(OutputStream target) throws IOException;
    }
}
