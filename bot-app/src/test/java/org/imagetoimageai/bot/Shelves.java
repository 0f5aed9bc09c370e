package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where pictures lie: rows, files and keys.
///
/// @param folder of the files
record Shelves(JdbcClient main, JdbcClient keys, Path folder) {

    static Shelves of(RealApplication application) {
        return new Shelves(
                application.sql(),
                JdbcClient.create(application.database("keys")),
                application.data().resolve("blobs"));
    }

    /// What a person still has can be read, and of what was deleted, or painted in vain, nothing is left.
    void assertThatNothingIsLeftOver() {
        var rows = names(main, "select id from media_blob");
        assertThat(names(main, "select blob_id from gallery_picture"))
                .as("Blobs of pictures")
                .isEqualTo(rows);
        assertThat(files()).as("Files").isEqualTo(rows);
        assertThat(names(keys, "select id from vault_image_key"))
                .as("Keys")
                .containsAll(names(main, "select image_key_id from media_blob"));
    }

    /// How many keys were made for files that were never written.
    int unusedKeys() {
        var unused = new HashSet<>(names(keys, "select id from vault_image_key"));
        unused.removeAll(names(main, "select image_key_id from media_blob"));
        return unused.size();
    }

    private static Set<String> names(JdbcClient database, String query) {
        List<String> found = database.sql(query).query(String.class).list();
        return Set.copyOf(found);
    }

    private Set<String> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("drafts"))
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
