import com.palantir.javaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs palantir-java-format over the Java sources of every Maven module: `check` fails when a file differs, `apply` rewrites it.
/// A program of its own because the formatter takes file names, not folders, and needs the build's JDK, not Maven's.
class Format {

    public static void main(String... args) throws Exception {
        var files = sourcesBelow(Path.of(args[1]));
        if (files.isEmpty()) {
            return;
        }
        var options = new ArrayList<>(List.of("--palantir"));
        options.addAll(args[0].equals("apply") ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        options.addAll(files);
        var out = new PrintWriter(System.out, true);
        var formatter = new Main(out, new PrintWriter(System.err, true), System.in);
        var exit = formatter.format(options.toArray(String[]::new));
        if (exit != 0) {
            System.err.println("Not formatted: the files named above. `mvn test-compile -Dformat=apply` formats them.");
        }
        System.exit(exit);
    }

    private static List<String> sourcesBelow(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.map(Path::toString).filter(name -> name.contains("/src/") && name.endsWith(".java")).toList();
        }
    }
}
