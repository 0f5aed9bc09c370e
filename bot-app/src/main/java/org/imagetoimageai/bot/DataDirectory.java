package org.imagetoimageai.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;

/// The folder in which the application keeps what must survive it, held for one application at a time.
///
/// The hold is a lock of the operating system's: it ends with the process, however that ends.
final class DataDirectory implements AutoCloseable {

    static final String SETTING = "bot.data-dir";

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final UserPrincipal user;
    private final FileChannel hold;

    private DataDirectory(Path path, UserPrincipal user, FileChannel hold) {
        this.path = path;
        this.user = user;
        this.hold = hold;
    }

    static DataDirectory hold(Path folder) {
        try {
            Files.createDirectories(folder, OWNER_ONLY);
            var path = folder.toRealPath();
            refuseWhatNoShellTakes(path);
            return new DataDirectory(path, userWhoWritesTo(path), lock(path));
        } catch (IOException e) {
            throw new StartRefused(
                    SETTING,
                    "the folder %s cannot be made or written to by the user %s."
                            .formatted(folder.toAbsolutePath().normalize(), System.getProperty("user.name")),
                    e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel =
                FileChannel.open(path.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same refusal
        }
        channel.close();
        throw new StartRefused(
                SETTING,
                "another application is running on %s; stop it first or give this one a folder of its own."
                        .formatted(path));
    }

    /// PostgreSQL's `pg_ctl` hands the path to a shell in double quotes.
    private static void refuseWhatNoShellTakes(Path path) {
        if (path.toString().matches(".*[\"$`\\\\\\n].*")) {
            throw new StartRefused(
                    SETTING, "the embedded PostgreSQL takes no folder with \", $, ` or \\ in its name: " + path + ".");
        }
    }

    private static UserPrincipal userWhoWritesTo(Path path) throws IOException {
        var probe = Files.createTempFile(path, "probe", null);
        try {
            return Files.getOwner(probe);
        } finally {
            Files.delete(probe);
        }
    }

    Path path() {
        return path;
    }

    /// Who runs this application.
    UserPrincipal user() {
        return user;
    }

    @Override
    public void close() {
        try {
            hold.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
