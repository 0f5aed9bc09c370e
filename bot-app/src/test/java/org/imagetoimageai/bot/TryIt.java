package org.imagetoimageai.bot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.imagetoimageai.sandbox.Sandbox;
import org.imagetoimageai.sandbox.SandboxOptions;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/// The whole application beside emulators of everything it talks to, to be tried in a browser: no token, no
/// configuration. It begins anew each time, for the emulators forget too.
public class TryIt {

    private static final int PAGE_PORT = 8090;

    public static void main(String... args) throws Exception {
        var sandbox = Sandbox.start(SandboxOptions.defaults().withPageOnPort(isFree(PAGE_PORT) ? PAGE_PORT : 0));
        sandbox.populate();
        try {
            var ours = settings(sandbox).stream().filter(setting -> !isSet(setting, args));
            var settings = Stream.concat(ours, Stream.of(args)).toArray(String[]::new);
            var application = new SpringApplication(BotApplication.class).run(settings);
            var web = "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port");
            System.out.println(invitation(sandbox.pageUrl(), web));
        } catch (RuntimeException refused) {
            // The emulators would keep the process alive. Why the application did not start it has said itself.
            if (refused instanceof StartRefused sentence) {
                System.err.println(sentence.getMessage());
            }
            sandbox.close();
            System.exit(1);
        }
    }

    /// A setting that is given twice would have both values.
    private static boolean isSet(String ours, String... args) {
        var name = ours.substring(0, ours.indexOf('=') + 1);
        return Stream.of(args).anyMatch(arg -> arg.startsWith(name));
    }

    private static List<String> settings(Sandbox sandbox) throws Exception {
        return List.of(
                "--bot.data-dir=" + freshFolder(),
                "--bot.web.port=0",
                "--bot.contact.email=support@example.org",
                "--bot.telegram.api-url=" + sandbox.telegram().url(),
                "--bot.telegram.token=" + sandbox.telegram().token(),
                "--bot.genai.base-url=" + sandbox.gemini().url(),
                "--bot.genai.api-key=" + sandbox.gemini().apiKey());
    }

    /// Beside the compiled classes, never where `bot.data-dir` is by default.
    private static Path freshFolder() throws Exception {
        var folder = targetFolder().resolve("try-it");
        try (var data = DataDirectory.hold(folder)) {
            DataFolders.endServerIn(data.path());
            deleteAllBut(folder, List.of("postgres-binaries", "in-use.lock"));
        }
        return folder;
    }

    private static void deleteAllBut(Path folder, List<String> kept) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(
                            file -> !kept.contains(file.getFileName().toString()))
                    .toList()) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    private static Path targetFolder() throws URISyntaxException {
        return Path.of(TryIt.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .getParent();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static String invitation(String page, String web) {
        return """

            ------------------------------------------------------------------------
              Ready. Open this page and press Start:

                  %s

              Policy and terms: %s/policy
              Nothing leaves this machine and nothing is kept. Ctrl-C ends it.
            ------------------------------------------------------------------------
            """.formatted(page, web);
    }
}
