package org.imagetoimageai.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.imagetoimageai.sandbox.gemini.GeminiEmulator;
import org.imagetoimageai.sandbox.telegram.TelegramEmulator;
import org.imagetoimageai.sandbox.telegram.TelegramOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The production jar, started again and again on one data directory in processes of their own, beside emulators that
/// live here and so outlive it.
final class RealApplication implements AutoCloseable {

    /// For what takes a moment on two free cores and much longer on a busy machine.
    static final Duration PATIENCE = Duration.ofMinutes(3);

    static final String READY = "Started BotApplication";

    private static final Path JAR = Path.of(System.getProperty("production.jar", "target/image-bot.jar"));

    private final TelegramEmulator telegram;
    private final GeminiEmulator gemini = GeminiEmulator.start(0);
    private final Path data;
    private final Path temporary;
    private final Map<String, String> variables;
    private final List<ChildJvm> processes = new ArrayList<>();

    /// @param variables of the environment, for settings beyond the usual ones
    RealApplication(Path folder, TelegramOptions telegram, Map<String, String> variables) throws IOException {
        this.telegram = TelegramEmulator.start(telegram);
        this.data = Files.createDirectories(folder.resolve("data"));
        this.temporary = Files.createDirectories(folder.resolve("temporary"));
        this.variables = Map.copyOf(variables);
        DataFolders.withBinaries(data);
    }

    static RealApplication in(Path folder) throws IOException {
        return new RealApplication(folder, TelegramOptions.defaults(), Map.of());
    }

    TelegramEmulator telegram() {
        return telegram;
    }

    GeminiEmulator gemini() {
        return gemini;
    }

    Path data() {
        return data;
    }

    /// The `java.io.tmpdir` of all processes.
    Path temporary() {
        return temporary;
    }

    ChildJvm start() {
        // A shell's background jobs, whose offspring this may be, ignore Ctrl-C; a JVM keeps to what it finds.
        var before = new ArrayList<>(
                List.of("env", "--default-signal=INT", "JDK_JAVA_OPTIONS=-Djava.io.tmpdir=" + temporary));
        variables.forEach((name, value) -> before.add(name + "=" + value));
        var process = ChildJvm.startJar(
                before,
                JAR,
                List.of(
                        "--bot.data-dir=" + data,
                        "--bot.web.port=0",
                        "--bot.telegram.api-url=" + telegram.url(),
                        "--bot.telegram.token=" + telegram.token(),
                        "--bot.genai.base-url=" + gemini.url(),
                        "--bot.genai.api-key=" + gemini.apiKey()));
        processes.add(process);
        return process;
    }

    ChildJvm startAndWait() {
        var process = start();
        process.awaitLineWith(READY);
        return process;
    }

    /// What all processes have logged.
    String log() {
        return processes.stream().map(ChildJvm::words).collect(Collectors.joining("\n"));
    }

    JdbcClient sql() {
        return JdbcClient.create(database(Database.MAIN));
    }

    /// A database of the running application, entered by the port and the password that lie in the data directory.
    DataSource database(String name) {
        try {
            var port =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
            var password = new PasswordFile(data.resolve("postgres.password")).read();
            return new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:%s/%s".formatted(port.strip(), name), EmbeddedPostgres.USER, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processes.forEach(ChildJvm::close);
        gemini.close();
        telegram.close();
        try {
            DataFolders.endServerIn(data);
        } catch (Exception e) {
            throw new AssertionError("The server of a killed application does not end", e);
        }
    }
}
