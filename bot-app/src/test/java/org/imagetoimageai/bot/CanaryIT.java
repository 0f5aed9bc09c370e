package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.imagetoimageai.bot.vault.ImageKeyId;
import org.imagetoimageai.bot.vault.KeyStoreDataSource;
import org.imagetoimageai.bot.vault.SealedText;
import org.imagetoimageai.bot.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing a person said, saw or is called lies anywhere in the clear, and everything can be read with the keys.
class CanaryIT {

    private static final String WORD = "Quetzalcanary7319";
    private static final String PROMPT = "a " + WORD + " über den Dächern 🦊";

    @TempDir
    Path folder;

    @Test
    void leavesNothingInTheClearAndEverythingReadableWithTheKeys() throws Exception {
        try (var application = RealApplication.in(folder)) {
            var process = application.startAndWait();
            var ada = Customer.of(application.telegram().person("Adalwunde", "adalwunde_canary", "en"));
            ada.agrees();
            ada.person().sends("/generate " + PROMPT);
            var original = ada.original(ada.awaitsCard(PROMPT));
            var deletion = new Deletion(application, ada);
            deletion.makesAndShares();
            var before = KeysOfBefore.copied(application, folder);
            deletion.deletesEverythingWithinAMinute();
            var scan = deletion.marks()
                    .words("the prompt", WORD)
                    .words("the name", "Adalwunde")
                    .words("the user name", "adalwunde_canary")
                    .words("the id", Long.toString(ada.person().id()))
                    .picture("the picture", original);

            application.sql().sql("checkpoint").update();
            assertThat(findings(scan, application)).as("While it runs").isEmpty();

            process.terminate();
            assertThat(findings(scan, application)).as("After it has stopped").isEmpty();

            try (var server = OwnDatabaseServer.start(application.data())) {
                new Keys(application.data(), server).assertThatTheyOpen(PROMPT, original);
                before.openNothingOf(Deletion.WORD, server, application.data(), Deletion.FILES);
                putInTheClear(server, original);
            }
            assertThat(scan.findingsIn(application.data()))
                    .as("The scan sees what the database writes in the clear")
                    .anyMatch(finding -> finding.startsWith("the prompt in") && finding.contains("/base/"))
                    .anyMatch(finding -> finding.startsWith("the prompt in") && finding.contains("/pg_wal/"))
                    .anyMatch(finding -> finding.startsWith("the picture from") && finding.contains("/base/"));
        }
    }

    private static List<String> findings(CanaryScan scan, RealApplication application) {
        var findings = new ArrayList<>(scan.findingsIn(application.data()));
        findings.addAll(scan.findingsIn(application.temporary()));
        findings.addAll(scan.findingsIn("the log", application.log().getBytes(StandardCharsets.UTF_8)));
        return findings;
    }

    @Test
    void theScanFindsEachForm() throws Exception {
        var picture = new byte[5_000];
        new Random(7).nextBytes(picture);
        var scan = new CanaryScan().words("the prompt", WORD).picture("the picture", picture);
        var utf8 = ("before " + WORD + " after").getBytes(StandardCharsets.UTF_8);

        Files.write(folder.resolve("clear"), utf8);
        Files.writeString(folder.resolve("sixteen"), "x" + WORD, StandardCharsets.UTF_16);
        for (var shift = 0; shift < 3; shift++) {
            Files.write(
                    folder.resolve("base64-" + shift),
                    Base64.getEncoder().encode(Arrays.copyOfRange(utf8, shift, utf8.length)));
        }
        Files.write(folder.resolve("picture"), Arrays.copyOfRange(picture, 1_000, 3_000));
        Files.write(folder.resolve("innocent"), "nothing to be seen".getBytes(StandardCharsets.UTF_8));

        for (var file : List.of("clear", "sixteen", "base64-0", "base64-1", "base64-2")) {
            assertThat(scan.findingsIn(folder))
                    .anyMatch(finding -> finding.matches("the prompt .*/" + file + " at .*"));
        }
        assertThat(scan.findingsIn(folder)).anyMatch(finding -> finding.matches("the picture .*/picture at .*"));
        assertThat(scan.findingsIn(folder)).noneMatch(finding -> finding.contains("/innocent"));
    }

    private static void putInTheClear(OwnDatabaseServer server, byte[] picture) {
        try (var pool = server.main().pool("scratch", 1)) {
            var sql = JdbcClient.create(pool);
            sql.sql("create table scratch (words text, picture bytea)").update();
            sql.sql("alter table scratch alter picture set storage external").update();
            sql.sql("insert into scratch values (?, ?)").params(PROMPT, picture).update();
            sql.sql("checkpoint").update();
        }
    }

    /// What lies in the data directory, opened with the keys that lie there too.
    private record Keys(Path data, OwnDatabaseServer server) {

        void assertThatTheyOpen(String prompt, byte[] picture) throws Exception {
            try (var main = server.main().pool("main", 1);
                    var keys = server.keys().pool("keys", 2)) {
                var vault = Vault.open(new KeyStoreDataSource(keys), data.resolve("keys/master.key"));
                var sql = JdbcClient.create(main);
                assertThat(opened(vault, sql, "generation_request")).contains(prompt);
                assertThat(opened(vault, sql, "gallery_picture")).containsExactly(prompt);
                var blob =
                        sql.sql("select id from media_blob").query(UUID.class).single();
                assertThat(opened(vault, blob)).isEqualTo(picture);
            }
        }

        /// The picture keeps its words in the request's box, so both open at the same place.
        private static List<String> opened(Vault vault, JdbcClient sql, String table) {
            return sql
                    .sql("select prompt from " + table)
                    .query((row, number) -> SealedText.ofBytes(row.getBytes("prompt")))
                    .list()
                    .stream()
                    .map(box -> vault.open("generation_request.prompt", box).orElseThrow())
                    .toList();
        }

        /// A file names its key in the first 16 bytes.
        private byte[] opened(Vault vault, UUID blob) throws Exception {
            var name = blob.toString();
            var folder = data.resolve("blobs").resolve(name.substring(32, 34)).resolve(name.substring(34));
            var file = Files.readAllBytes(folder.resolve(name));
            var key = ByteBuffer.wrap(file);
            var box = new ByteArrayInputStream(file, 16, file.length - 16);
            try (var stream = vault.opening(
                            new ImageKeyId(new UUID(key.getLong(), key.getLong())), "media.blob:" + blob, box)
                    .orElseThrow()) {
                return stream.readAllBytes();
            }
        }
    }
}
