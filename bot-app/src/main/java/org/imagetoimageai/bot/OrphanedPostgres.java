package org.imagetoimageai.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server that outlived a killed application still holds its data. Whoever holds the [DataDirectory] may end it.
final class OrphanedPostgres {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostgres.class);

    private OrphanedPostgres() {}

    static void end(Path cluster, Stop stop) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (processIn(pidFile).filter(process -> serves(process, cluster)).isPresent()) {
            log.info("Ending the PostgreSQL that a killed application left running");
            stop.now();
            return;
        }
        // The number may be another process's by now, which PostgreSQL would take for a server. Should a part of the
        // old server still be alive, PostgreSQL finds its shared memory and refuses.
        Files.delete(pidFile);
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        return process.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains(cluster.toString()))
                .isPresent();
    }

    /// Ends the server in an orderly way, or throws.
    interface Stop {
        void now() throws IOException;
    }
}
