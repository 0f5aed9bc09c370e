package org.imagetoimageai.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Data directories for tests.
final class DataFolders {

    private static Path unpacked;

    private DataFolders() {}

    /// Spares the unpacking: links to what this JVM has unpacked once.
    static synchronized void withBinaries(Path data) {
        try {
            if (unpacked == null) {
                unpacked = Files.createDirectories(Path.of("target/postgres-binaries"));
                PostgresBinaries.unpackedBelow(unpacked.toAbsolutePath());
            }
            var copy = new ProcessBuilder(
                            "cp",
                            "-al",
                            unpacked.toString(),
                            data.resolve("postgres-binaries").toString())
                    .inheritIO()
                    .start();
            if (copy.waitFor() != 0) {
                PostgresBinaries.unpackedBelow(data.resolve("postgres-binaries"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// For what a killed application left.
    static void endServerIn(Path data) throws Exception {
        if (!Files.exists(data.resolve("postgres/postmaster.pid"))) {
            return;
        }
        var server = ProcessHandle.of(postmasterOf(data)).filter(process -> serves(process, data));
        if (server.isPresent()) {
            server.get().destroy();
            server.get().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    static long postmasterOf(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
    }

    /// False too for a process that has ended and that nobody has buried yet.
    static boolean serves(ProcessHandle process, Path data) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }
}
