package org.imagetoimageai.bot.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Blobs as files `aa/bb/<id>`, spread by the random end of their ids. A file is complete or not there: it is
/// written beside, forced to the disk, and moved into its place.
final class LocalBlobFiles implements BlobFiles {

    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final int BUFFER = 128 * 1024;

    private final Path root;
    private final Path drafts;

    LocalBlobFiles(Path dataDir, Clock clock) throws IOException {
        this.root = dataDir.toAbsolutePath().resolve("blobs");
        this.drafts = this.root.resolve("drafts");
        createFolder(drafts);
        force(dataDir);
        sweepDrafts(clock);
    }

    @Override
    public void write(BlobId id, Content content) throws IOException {
        var draft = drafts.resolve(UUID.randomUUID().toString());
        try {
            writeDurably(draft, content);
            createFolder(folderOf(id));
            Files.move(draft, fileOf(id), StandardCopyOption.ATOMIC_MOVE);
            force(folderOf(id));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeDurably(Path draft, Content content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(draft, options, ownerOnly)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(BlobId id) throws IOException {
        try {
            return Optional.of(Files.newInputStream(fileOf(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(BlobId id) throws IOException {
        if (Files.deleteIfExists(fileOf(id))) {
            force(folderOf(id));
        }
    }

    private Path fileOf(BlobId id) {
        return folderOf(id).resolve(id.value().toString());
    }

    private Path folderOf(BlobId id) {
        var name = id.value().toString();
        var end = name.length();
        return root.resolve(name.substring(end - 4, end - 2)).resolve(name.substring(end - 2));
    }

    /// One or two levels below the root. A new folder is only durable once the one that holds it is.
    private void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        force(root.resolve(root.relativize(folder).getName(0)));
        force(root);
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// What a killed process left half-written. Encrypted and without a name, so harmless, but it takes room.
    private void sweepDrafts(Clock clock) throws IOException {
        var limit = clock.instant().minus(ABANDONED);
        try (var left = Files.newDirectoryStream(drafts)) {
            for (var draft : left) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }
}
