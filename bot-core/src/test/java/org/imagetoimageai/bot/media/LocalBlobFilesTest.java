package org.imagetoimageai.bot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBlobFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final BlobId ID = new BlobId(UUID.fromString("0193617b-0000-7000-8000-00000000abcd"));

    @TempDir
    private Path dataDir;

    private LocalBlobFiles files;

    @BeforeEach
    void open() throws IOException {
        files = new LocalBlobFiles(dataDir, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void spreadsFilesByTheEndOfTheirIds() throws IOException {
        write("words");

        assertThat(dataDir.resolve("blobs/ab/cd/" + ID.value())).hasContent("words");
    }

    @Test
    void keepsFilesAndFoldersFromOtherUsers() throws IOException {
        write("words");

        var file = dataDir.resolve("blobs/ab/cd/" + ID.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void keepsTheOldFileWhenWritingTheNewOneFails() throws IOException {
        write("words");

        assertThatThrownBy(() -> files.write(ID, target -> {
                    target.write(new byte[1_000_000]);
                    throw new IOException("died half-way");
                }))
                .hasMessage("died half-way");

        assertThat(read()).isEqualTo("words");
        assertThat(dataDir.resolve("blobs/drafts")).isEmptyDirectory();
    }

    @Test
    void replacesAndDeletes() throws IOException {
        write("words");
        write("others");
        assertThat(read()).isEqualTo("others");

        files.delete(ID);
        files.delete(ID);

        assertThat(files.open(ID)).isEmpty();
    }

    @Test
    void sweepsDraftsThatAKilledProcessLeftButNotThoseBeingWritten() throws IOException {
        var abandoned = draft("abandoned", NOW.minus(Duration.ofHours(2)));
        var inWork = draft("in-work", NOW.minus(Duration.ofMinutes(2)));

        open();

        assertThat(abandoned).doesNotExist();
        assertThat(inWork).exists();
    }

    private Path draft(String name, Instant at) throws IOException {
        var draft = Files.writeString(dataDir.resolve("blobs/drafts").resolve(name), "half");
        return Files.setLastModifiedTime(draft, FileTime.from(at));
    }

    private void write(String words) throws IOException {
        files.write(ID, target -> target.write(words.getBytes(StandardCharsets.UTF_8)));
    }

    private String read() throws IOException {
        try (var stream = files.open(ID).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
