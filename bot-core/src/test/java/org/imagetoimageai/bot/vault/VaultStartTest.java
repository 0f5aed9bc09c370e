package org.imagetoimageai.bot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultStartTest {

    private static final KeyOwner HERE = KeyOwner.platform("here");

    private TestVault fixture;
    private Path file;

    @BeforeEach
    void open() {
        fixture = TestVault.fresh();
        file = fixture.masterKeyFile();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void makesAMasterKeyThatOnlyItsOwnerReads() throws IOException {
        assertThat(file).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void takesTheMasterKeyItIsGiven() throws IOException {
        try (var other = TestVault.fresh()) {
            var given = Files.readAllBytes(other.masterKeyFile());
            fixture.jdbc().sql("TRUNCATE vault_master_key CASCADE").update();
            Files.write(file, given);

            var sealed = fixture.restart().seal(HERE, "place", "words");

            assertThat(file).hasBinaryContent(given);
            assertThat(fixture.restart().open("place", sealed)).contains("words");
        }
    }

    @Test
    void refusesToStartWithoutTheMasterKeyOfItsKeys() throws IOException {
        Files.delete(file);

        assertThatThrownBy(fixture::restart)
                .isInstanceOf(VaultStartException.class)
                .hasMessageContainingAll(file.toString(), "bot.vault.master-key-file", "is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesToStartWithAnotherMasterKey() throws IOException {
        Files.write(file, new byte[32]);

        assertThatThrownBy(fixture::restart)
                .isInstanceOf(VaultStartException.class)
                .hasMessageContainingAll(file.toString(), "is not the one");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 65, 96})
    void refusesAMasterKeyOfTheWrongLength(int length) throws IOException {
        Files.write(file, new byte[length]);

        assertThatThrownBy(fixture::restart)
                .isInstanceOf(VaultStartException.class)
                .hasMessageContainingAll(file.toString(), "32 raw bytes", " " + length + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void refusesAMasterKeyThatOthersMayOpen(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(fixture::restart)
                .isInstanceOf(VaultStartException.class)
                .hasMessageContainingAll(file.toString(), "chmod 600");
    }

    @Test
    void refusesAFolderAsMasterKey() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        assertThatThrownBy(fixture::restart)
                .isInstanceOf(VaultStartException.class)
                .hasMessageContainingAll(file.toString(), "cannot be read");
    }

    @Test
    void makesOneMasterKeyWhenManyStartAtOnce() throws Exception {
        fixture.jdbc().sql("TRUNCATE vault_master_key CASCADE").update();
        Files.delete(file);

        var vaults = new ArrayList<Future<Vault>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                vaults.add(threads.submit(() -> Vault.open(fixture.source(), file)));
            }
        }

        var sealed = new ArrayList<SealedText>();
        for (var vault : vaults) {
            sealed.add(vault.get().seal(HERE, "place", "words"));
        }
        assertThat(sealed)
                .allSatisfy(
                        box -> assertThat(fixture.restart().open("place", box)).contains("words"));
        assertThat(fixture.jdbc()
                        .sql("SELECT count(*) FROM vault_master_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysNothingSecret() throws IOException {
        var master = MasterKey.fresh();
        var secret = HexFormat.of().formatHex(master.bytes());

        var words = List.of(
                master.toString(), master.id().toString(), fixture.source().toString());

        assertThat(words).noneMatch(secret::contains).noneMatch(word -> word.contains(secret));
        assertThat(fixture.source().toString()).doesNotContain("jdbc", "password");
    }
}
