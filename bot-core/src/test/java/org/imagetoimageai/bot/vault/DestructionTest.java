package org.imagetoimageai.bot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DestructionTest {

    private static final String PROMPT = "generation.prompt";
    private static final KeyOwner ADA = KeyOwner.account(UUID.randomUUID());
    private static final KeyOwner BUDI = KeyOwner.account(UUID.randomUUID());

    private TestVault fixture;
    private Vault vault;

    @BeforeEach
    void open() {
        fixture = TestVault.fresh();
        vault = fixture.vault();
        vault.prepare(ADA);
        vault.prepare(BUDI);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void leavesNothingToOpen() {
        var ofAda = vault.seal(ADA, PROMPT, "a fox");
        var ofBudi = vault.seal(BUDI, PROMPT, "a hare");

        assertThat(vault.destroy(ADA)).isEqualTo(Destruction.GONE);

        assertThat(vault.open(PROMPT, ofAda)).isEmpty();
        assertThat(fixture.restart().open(PROMPT, ofAda)).isEmpty();
        assertThat(fixture.vault().open(PROMPT, ofBudi)).contains("a hare");
        assertThatThrownBy(() -> vault.seal(ADA, PROMPT, "more")).isInstanceOf(NoKeyException.class);
        assertThatThrownBy(() -> vault.newImageKey(ADA)).isInstanceOf(NoKeyException.class);
    }

    @Test
    void isHarmlessWhenRepeatedOrForNobody() {
        vault.destroy(ADA);

        assertThat(vault.destroy(ADA)).isEqualTo(Destruction.GONE);
        assertThat(vault.destroy(KeyOwner.account(UUID.randomUUID()))).isEqualTo(Destruction.GONE);
    }

    @Test
    void takesTheImageKeysAlong() {
        vault.newImageKey(ADA);
        vault.newImageKey(BUDI);

        vault.destroy(ADA);

        assertThat(fixture.jdbc()
                        .sql("SELECT count(*) FROM vault_image_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void leavesTheWrappedKeyInNoFileOfTheKeyStore() {
        var wrapped = wrappedKey(ADA);
        checkpoint();
        assertThat(filesWith(wrapped))
                .as("found before, so that finding nothing means something")
                .isNotEmpty();

        assertThat(vault.destroy(ADA)).isEqualTo(Destruction.GONE);

        checkpoint();
        assertThat(filesWith(wrapped)).isEmpty();
        assertThat(filesWith(wrappedKey(BUDI))).isNotEmpty();
    }

    @Test
    void leavesTheWrappedKeyInNoFileAfterARotation() {
        var wrapped = wrappedKey(ADA);

        vault.rotateMasterKey();

        checkpoint();
        assertThat(filesWith(wrapped)).isEmpty();
        assertThat(filesWith(wrappedKey(ADA))).isNotEmpty();
    }

    @Test
    void asksToBeRepeatedWhileADumpStillSeesTheKey() throws SQLException {
        var wrapped = wrappedKey(ADA);
        var sealed = vault.seal(ADA, PROMPT, "a fox");

        try (var dump = fixture.source().dataSource().getConnection();
                var statement = dump.createStatement()) {
            dump.setAutoCommit(false);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("SELECT 1 FROM vault_owner_key");

            assertThat(vault.destroy(ADA)).isEqualTo(Destruction.AGAIN);

            assertThat(vault.open(PROMPT, sealed)).isEmpty();
            dump.rollback();
        }

        assertThat(vault.destroy(ADA)).isEqualTo(Destruction.GONE);
        checkpoint();
        assertThat(filesWith(wrapped)).isEmpty();
    }

    @Test
    void sparesTheKeyOfTheHashes() {
        var hash = vault.hash("telegram.user", "4711");

        assertThatThrownBy(() -> vault.destroy(Hashes.OWNER)).isInstanceOf(IllegalArgumentException.class);

        assertThat(fixture.restart().hash("telegram.user", "4711")).isEqualTo(hash);
    }

    private byte[] wrappedKey(KeyOwner owner) {
        return fixture.jdbc()
                .sql("SELECT wrapped FROM vault_owner_key WHERE owner_id = ?")
                .param(owner.id())
                .query(byte[].class)
                .single();
    }

    private void checkpoint() {
        fixture.jdbc().sql("CHECKPOINT").update();
    }

    /// The folder has none below it; the server deletes and makes files in it meanwhile.
    private List<Path> filesWith(byte[] bytes) {
        var folder = Path.of(
                setting("SHOW data_directory"),
                "base",
                setting("SELECT oid::text FROM pg_database WHERE datname = current_database()"));
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> latin(file).contains(new String(bytes, StandardCharsets.ISO_8859_1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String setting(String sql) {
        return fixture.jdbc().sql(sql).query(String.class).single();
    }
}
