package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.imagetoimageai.bot.vault.BrokenSealException;
import org.imagetoimageai.bot.vault.KeyStoreDataSource;
import org.imagetoimageai.bot.vault.SealedText;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A thief's copy of all keys, and a note of all ciphertexts, from before something was deleted.
final class KeysOfBefore {

    private static final List<String> KEY_TABLES = List.of("vault_owner_key", "vault_image_key");

    /// What boxes are sealed for, where it is not the name of the column that they lie in.
    private static final List<String> OTHER_PLACES =
            List.of("generation.memory", "generation_request.prompt", "telegram.update");

    private static final String STAYS = "still there: ";

    private static final String SEALED_COLUMNS = """
        select t.relname || '.' || c.attname
        from pg_attribute c
        join pg_class t on t.oid = c.attrelid
        join pg_description d on d.objoid = t.oid and d.objsubid = c.attnum
        where c.atttypid = 'bytea'::regtype
          and (d.description like 'person-sealed%' or d.description like '%sealed with the platform%')
        """;

    private final Map<String, List<Map<String, Object>>> keys = new HashMap<>();
    private final Map<String, byte[]> boxes;
    private final Map<Path, byte[]> files;
    private final Path master;

    private KeysOfBefore(DataSource main, DataSource keyStore, Path data, Path folder) throws IOException {
        for (var table : KEY_TABLES) {
            keys.put(
                    table,
                    JdbcClient.create(keyStore)
                            .sql("select * from " + table)
                            .query()
                            .listOfRows());
        }
        this.boxes = boxes(main);
        this.files = files(data);
        this.master = Files.copy(data.resolve("keys/master.key"), folder.resolve("master.key.before"));
    }

    /// @param folder for the copy of the master key, outside the data directory
    static KeysOfBefore copied(RealApplication application, Path folder) throws IOException {
        return new KeysOfBefore(
                application.database(Database.MAIN), application.database(Database.KEYS), application.data(), folder);
    }

    /// Of what is left, the old keys open nothing with these words; and what is gone lies nowhere any more, write-ahead
    /// log excluded, once the tables are vacuumed.
    ///
    /// @param files how many files of pictures must be gone
    void openNothingOf(String words, OwnDatabaseServer server, Path data, int files) throws IOException {
        try (var main = server.main().pool("main", 1);
                var keyStore = server.keys().pool("keys", 2)) {
            assertThat(lost(keyStore)).as("keys that were destroyed").isGreaterThanOrEqualTo(files);
            for (var database : List.of(main, keyStore)) {
                var sql = JdbcClient.create(database);
                sql.sql("vacuum (full, analyze)").update();
                sql.sql("checkpoint").update();
            }
            var findings = gone(main, data, files).findingsIn(data);
            assertThat(findings)
                    .as("The scan sees the ciphertext of what stays")
                    .anyMatch(finding -> finding.startsWith(STAYS) && finding.contains("/base/"));
            assertThat(findings)
                    .as("Ciphertext of what was deleted")
                    .allMatch(finding -> finding.startsWith(STAYS) || finding.contains("/pg_wal/"));
            restore(keyStore);
            var vault = Vault.open(new KeyStoreDataSource(keyStore), master);
            var left = boxes(main);
            var opened = new HashMap<String, String>();
            left.forEach((name, box) -> opened(vault, name, box).ifPresent(text -> opened.put(name, text)));
            assertThat(opened.keySet()).as("everything left opens").isEqualTo(left.keySet());
            assertThat(opened.values()).noneMatch(text -> text.contains(words));
        }
    }

    private CanaryScan gone(DataSource main, Path data, int count) throws IOException {
        var left = boxes(main).values().stream().map(KeysOfBefore::hex).collect(Collectors.toSet());
        var goneBoxes = new HashMap<>(boxes);
        goneBoxes.values().removeIf(box -> left.contains(hex(box)));
        var goneFiles = new HashMap<>(files);
        goneFiles.keySet().removeAll(files(data).keySet());
        assertThat(goneFiles).as("files of pictures that are gone").hasSize(count);
        assertThat(goneBoxes.keySet())
                .as("boxes that are gone")
                .anyMatch(name -> name.startsWith("generation_request.prompt"))
                .anyMatch(name -> name.startsWith("gallery_picture.prompt"))
                .anyMatch(name -> name.startsWith("gallery_picture.memory"))
                .anyMatch(name -> name.startsWith("gallery_share.place"));
        var scan = new CanaryScan();
        boxes(main).forEach((name, box) -> scan.ciphertext(STAYS + name, box));
        goneBoxes.forEach(scan::ciphertext);
        goneFiles.forEach((file, bytes) -> scan.ciphertext(file.toString(), bytes));
        return scan;
    }

    private int lost(DataSource keyStore) {
        var sql = JdbcClient.create(keyStore);
        var left = sql.sql("select id from vault_image_key").query().singleColumn();
        return (int) keys.get("vault_image_key").stream()
                .filter(row -> !left.contains(row.get("id")))
                .count();
    }

    private void restore(DataSource keyStore) {
        var sql = JdbcClient.create(keyStore);
        for (var table : KEY_TABLES) {
            for (var row : keys.get(table)) {
                var names = new ArrayList<>(row.keySet());
                var marks = names.stream().map(_ -> "?").collect(Collectors.joining(", "));
                sql.sql("insert into %s (%s) values (%s) on conflict do nothing"
                                .formatted(table, String.join(", ", names), marks))
                        .params(names.stream().map(row::get).toList())
                        .update();
            }
        }
    }

    private static Optional<String> opened(Vault vault, String name, byte[] box) {
        var column = name.substring(0, name.indexOf(' '));
        return Stream.concat(Stream.of(column), OTHER_PLACES.stream())
                .flatMap(place -> open(vault, place, box).stream())
                .findFirst();
    }

    private static Optional<String> open(Vault vault, String place, byte[] box) {
        try {
            return vault.open(place, SealedText.ofBytes(box));
        } catch (BrokenSealException sealedForSomethingElse) {
            return Optional.empty();
        }
    }

    /// Whatever lies sealed in a column, by the name of the column and a number.
    private static Map<String, byte[]> boxes(DataSource main) {
        var sql = JdbcClient.create(main);
        var boxes = new HashMap<String, byte[]>();
        for (var column : sql.sql(SEALED_COLUMNS).query(String.class).list()) {
            var dot = column.indexOf('.');
            sql.sql("select %2$s from %1$s where %2$s is not null"
                            .formatted(column.substring(0, dot), column.substring(dot + 1)))
                    .query(byte[].class)
                    .list()
                    .forEach(box -> boxes.put(column + " " + boxes.size(), box));
        }
        return boxes;
    }

    private static Map<Path, byte[]> files(Path data) throws IOException {
        var files = new HashMap<Path, byte[]>();
        try (var all = Files.walk(data.resolve("blobs"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
