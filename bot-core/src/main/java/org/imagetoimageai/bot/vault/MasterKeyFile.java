package org.imagetoimageai.bot.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 32 raw bytes, the master key; while a rotation runs 64, the new one first. Replaced as a whole or not at
/// all.
final class MasterKeyFile {

    private static final String SETTING = "bot.vault.master-key-file";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private final Path file;

    MasterKeyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// Empty when there is no such file.
    List<MasterKey> read() {
        try {
            var bytes = Files.readAllBytes(file);
            refuseIfReadableByOthers();
            return split(bytes);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new VaultStartException("The master key file " + file + " (" + SETTING + ") cannot be read.");
        }
    }

    void write(List<MasterKey> keys) {
        try {
            var folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            replace(folder, join(keys));
        } catch (IOException e) {
            throw new UncheckedIOException("The master key file " + file + " (" + SETTING + ") cannot be written", e);
        }
    }

    private void replace(@Nullable Path folder, ByteBuffer content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = FileChannel.open(draft, options, PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            while (content.hasRemaining()) {
                out.write(content);
            }
            out.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        if (folder != null) {
            try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private void refuseIfReadableByOthers() throws IOException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.retainAll(OF_OTHERS);
        if (!permissions.isEmpty()) {
            throw new VaultStartException("The master key file " + file + " (" + SETTING
                    + ") is open to other users: allow its owner alone to read it (chmod 600).");
        }
    }

    private List<MasterKey> split(byte[] bytes) {
        if (bytes.length != Crypto.KEY_LENGTH && bytes.length != 2 * Crypto.KEY_LENGTH) {
            throw new VaultStartException("The master key file " + file + " (" + SETTING + ") must hold exactly "
                    + Crypto.KEY_LENGTH + " raw bytes, but has " + bytes.length + ".");
        }
        var keys = new ArrayList<MasterKey>();
        for (var at = 0; at < bytes.length; at += Crypto.KEY_LENGTH) {
            keys.add(MasterKey.of(Arrays.copyOfRange(bytes, at, at + Crypto.KEY_LENGTH)));
        }
        return List.copyOf(keys);
    }

    private static ByteBuffer join(List<MasterKey> keys) {
        var content = ByteBuffer.allocate(keys.size() * Crypto.KEY_LENGTH);
        keys.forEach(key -> content.put(key.bytes()));
        return content.flip();
    }

    @Override
    public String toString() {
        return file + " (" + SETTING + ")";
    }
}
