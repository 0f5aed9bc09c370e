package org.imagetoimageai.bot;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that travel in the jar, unpacked once for each version.
final class PostgresBinaries {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /// The folder with `bin`, `lib` and `share`. What other versions left behind is deleted.
    static Path unpackedBelow(Path folder) throws IOException {
        var archive = archive();
        var home = folder.resolve(fingerprint(archive));
        if (Files.exists(home)) {
            return home;
        }
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        var unfinished = folder.resolve("unfinished");
        unpack(archive, unfinished);
        return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] archive() throws IOException {
        var name = "/postgres-%s-%s.txz".formatted(system(), architecture());
        try (var resource = PostgresBinaries.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new StartRefused(
                        "bot.database.url",
                        "no PostgreSQL comes along for %s on %s; run one and name it here."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
            }
            return resource.readAllBytes();
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static String fingerprint(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
