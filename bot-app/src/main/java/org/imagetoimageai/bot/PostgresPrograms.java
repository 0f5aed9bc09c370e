package org.imagetoimageai.bot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs PostgreSQL's own programs. They refuse to run as root, so root runs them in a user namespace, where it is
/// nobody.
record PostgresPrograms(Path home, boolean asRoot) {

    void run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (asRoot) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var output = run(command);
        if (output.exit() != 0) {
            throw new IOException(program + " failed: " + output.words());
        }
    }

    static boolean rootMayShedItsRights() {
        try {
            return run(List.of("unshare", "--user", "true")).exit() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Output run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        var process = builder.start();
        try (var words = process.getInputStream()) {
            process.getOutputStream().close();
            var said = new String(words.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Output(process.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command.getFirst() + " was running", e);
        }
    }

    private record Output(int exit, String words) {}
}
