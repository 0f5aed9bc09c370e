package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// A main class in a Java process and a process group of its own, its words kept in a file.
final class ChildJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildJvm start(Class<?> main, List<String> arguments) {
        return start(List.of(), System.getProperty("java.class.path"), main, arguments, Map.of());
    }

    /// @param before what the command line begins with, such as a change of user
    static ChildJvm start(
            List<String> before, String classPath, Class<?> main, List<String> arguments, Map<String, String> env) {
        return start(before, List.of("-cp", classPath, main.getName()), arguments, env);
    }

    static ChildJvm startJar(List<String> before, Path jar, List<String> arguments) {
        return start(before, List.of("-jar", jar.toString()), arguments, Map.of());
    }

    private static ChildJvm start(
            List<String> before, List<String> program, List<String> arguments, Map<String, String> env) {
        // A shell that runs these tests in the background has them, and so the child, ignore Ctrl-C.
        var command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid"));
        command.addAll(before);
        command.addAll(List.of(java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        command.addAll(arguments);
        try {
            var output = Files.createTempFile("child", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("BOT_"));
            builder.environment().putAll(env);
            return new ChildJvm(builder.start(), output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    String awaitLine(String beginning) {
        return awaitLine("^" + Pattern.quote(beginning) + ".*", beginning);
    }

    String awaitLineWith(String words) {
        return awaitLine(".*" + Pattern.quote(words) + ".*", words);
    }

    private String awaitLine(String pattern, String looksLike) {
        await(() -> line(pattern) != null || !process.isAlive());
        var line = line(pattern);
        assertThat(line).as("A line like “%s” in:%n%s", looksLike, words()).isNotNull();
        return line;
    }

    private String line(String pattern) {
        return words().lines().filter(line -> line.matches(pattern)).findFirst().orElse(null);
    }

    String words() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// As Ctrl-C in a terminal does: to every process of the group.
    int interruptGroup() {
        return signal("-INT", "-" + process.pid());
    }

    int terminate() {
        return signal("-TERM", Long.toString(process.pid()));
    }

    int kill() {
        return signal("-KILL", Long.toString(process.pid()));
    }

    private int signal(String signal, String target) {
        try {
            var kill =
                    new ProcessBuilder("kill", signal, "--", target).inheritIO().start();
            assertThat(kill.waitFor()).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return awaitExit();
    }

    int awaitExit() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("Has ended. It said:%n%s", words())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        awaitExit();
    }
}
