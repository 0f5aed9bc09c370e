package org.imagetoimageai.bot.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.vault.ImageKeyId;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.Vault;

/// Encrypted files that name their key: 16 bytes of its id, then the vault's box. The place holds the blob's
/// id, so one file put in the place of another is refused.
final class SealedFiles {

    private final BlobFiles files;
    private final Vault vault;

    SealedFiles(BlobFiles files, Vault vault) {
        this.files = files;
        this.vault = vault;
    }

    ImageKeyId write(BlobId id, KeyOwner owner, PictureBytes picture) throws IOException {
        var key = vault.newImageKey(owner);
        var replaced = keyOf(id);
        files.write(id, target -> seal(id, key, picture, target));
        replaced.ifPresent(this::destroyKey);
        return key;
    }

    private void seal(BlobId id, ImageKeyId key, PictureBytes picture, OutputStream target) throws IOException {
        var header = new DataOutputStream(target);
        header.writeLong(key.value().getMostSignificantBits());
        header.writeLong(key.value().getLeastSignificantBits());
        try (var box = vault.sealing(key, place(id), new StaysOpen(target));
                var bytes = picture.stream()) {
            bytes.transferTo(box);
        }
    }

    /// Empty without a file, and when its key was destroyed.
    Optional<InputStream> open(BlobId id) throws IOException {
        var file = files.open(id);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var stream = file.get();
        try {
            var opened = vault.opening(readKey(stream), place(id), stream);
            if (opened.isEmpty()) {
                stream.close();
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    void delete(BlobId id) throws IOException {
        keyOf(id).ifPresent(this::destroyKey);
        files.delete(id);
    }

    void destroyKey(ImageKeyId key) {
        vault.destroyImageKey(key);
    }

    private Optional<ImageKeyId> keyOf(BlobId id) throws IOException {
        var file = files.open(id);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (var stream = file.get()) {
            return Optional.of(readKey(stream));
        } catch (EOFException cutShort) {
            return Optional.empty();
        }
    }

    private static ImageKeyId readKey(InputStream stream) throws IOException {
        var header = new DataInputStream(stream);
        return new ImageKeyId(new UUID(header.readLong(), header.readLong()));
    }

    private static String place(BlobId id) {
        return "media.blob:" + id.value();
    }

    /// Completing the box must not close the file, which has yet to be forced to the disk.
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
