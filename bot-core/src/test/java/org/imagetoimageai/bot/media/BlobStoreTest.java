package org.imagetoimageai.bot.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagetoimageai.bot.vault.BrokenSealException;
import org.imagetoimageai.bot.vault.ImageKeyId;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.NoKeyException;
import org.imagetoimageai.bot.vault.TestVault;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = MediaFixture.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.jpa.hibernate.ddl-auto=validate", "spring.flyway.locations=classpath:db/migration/media"})
class BlobStoreTest {

    private static final String CANARY = "CANARY-4e1f-a-fox-in-the-snow";

    @Autowired
    private BlobStore store;

    @Autowired
    private TestVault keys;

    @Autowired
    private Path dataDir;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final BlobId id = new BlobId(UUID.randomUUID());
    private final PictureBytes picture = TestPictures.saying(CANARY);

    @Test
    void readsWhatItStored() {
        var stored = store.put(id, ada(), picture);

        assertThat(stored).isEqualTo(new StoredBlob(id, new PictureInfo("image/png", 8, 8), picture.length()));
        assertThat(store.find(id)).contains(stored);
        assertThat(store.read(id)).contains(picture);
    }

    @Test
    void storesALargePicture() {
        var large = TestPictures.noise(1_000, 700);

        store.put(id, ada(), large);

        assertThat(store.read(id)).contains(large);
    }

    @Test
    void knowsNothingOfAPictureThatWasNeverStored() {
        assertThat(store.find(id)).isEmpty();
        assertThat(store.open(id)).isEmpty();
        assertThat(store.read(id)).isEmpty();
    }

    @Test
    void replacesAPictureAndDestroysItsKey() {
        var ada = ada();
        store.put(id, ada, picture);
        var other = TestPictures.jpeg(40, 30);

        store.put(id, ada, other);
        store.put(id, ada, other);

        assertThat(store.read(id)).contains(other);
        assertThat(store.find(id)).contains(new StoredBlob(id, other.info(), other.length()));
        assertThat(imageKeysOf(ada)).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void leavesOneReadablePictureWhenTwoWorkersStoreItAtOnce() throws Exception {
        var ada = ada();
        var done = new ArrayList<Future<StoredBlob>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                done.add(threads.submit(() -> store.put(id, ada, picture)));
            }
        }

        for (var one : done) {
            assertThat(one.get().id()).isEqualTo(id);
        }
        assertThat(store.read(id)).contains(picture);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void deletesPictureFileAndKey() {
        var ada = ada();
        store.put(id, ada, picture);

        store.delete(id);
        store.delete(id);

        assertThat(store.read(id)).isEmpty();
        assertThat(rows()).isZero();
        assertThat(imageKeysOf(ada)).isZero();
        assertThat(fileOf(id)).doesNotExist();
    }

    @Test
    void finishesADeletionThatDiedAfterTheKey() {
        store.put(id, ada(), picture);
        keys.vault().destroyImageKey(imageKey());

        assertThat(store.read(id)).isEmpty();
        store.delete(id);

        assertThat(rows()).isZero();
        assertThat(fileOf(id)).doesNotExist();
    }

    @Test
    void readsARowWithoutAFileAsAbsent() throws IOException {
        store.put(id, ada(), picture);
        Files.delete(fileOf(id));

        assertThat(store.read(id)).isEmpty();
        assertThat(store.open(id)).isEmpty();
        store.delete(id);
        assertThat(rows()).isZero();
    }

    @Test
    void replacesTheFileOfAStoringThatDiedBeforeItsRow() {
        var ada = ada();
        store.put(id, ada, TestPictures.jpeg(40, 30));
        jdbc.sql("DELETE FROM media_blob WHERE id = ?").param(id.value()).update();
        assertThat(store.read(id)).isEmpty();

        store.put(id, ada, picture);

        assertThat(store.read(id)).contains(picture);
        assertThat(imageKeysOf(ada)).isEqualTo(1);
    }

    @Test
    void readsTheNewFileThoughItsRowStillNamesTheOldKey() {
        store.put(id, ada(), picture);
        jdbc.sql("UPDATE media_blob SET image_key_id = ? WHERE id = ?")
                .params(UUID.randomUUID(), id.value())
                .update();

        assertThat(store.read(id)).contains(picture);
    }

    @Test
    void refusesAFileThatWasAlteredCutOrExchanged() throws IOException {
        var ada = ada();
        var other = new BlobId(UUID.randomUUID());
        store.put(id, ada, picture);
        store.put(other, ada, picture);
        var bytes = Files.readAllBytes(fileOf(id));

        for (var at = 0; at < bytes.length; at++) {
            var flipped = bytes.clone();
            flipped[at] ^= 1;
            Files.write(fileOf(id), flipped);
            assertThat(isRead(id)).as("byte %d", at).isFalse();
        }
        Files.write(fileOf(id), Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(isRead(id)).isFalse();
        Files.copy(fileOf(other), fileOf(id), StandardCopyOption.REPLACE_EXISTING);
        assertThat(isRead(id)).isFalse();
        Files.write(fileOf(id), bytes);
        assertThat(isRead(id)).isTrue();
    }

    private boolean isRead(BlobId blob) {
        try {
            return store.read(blob).isPresent();
        } catch (UncheckedIOException | BrokenSealException e) {
            return false;
        }
    }

    @Test
    void writesNothingInTheClear() throws IOException {
        store.put(id, ada(), picture);

        assertThat(new String(picture.toBytes(), StandardCharsets.ISO_8859_1)).contains(CANARY);
        assertThat(fileOf(id)).exists();
        try (var files = Files.walk(dataDir)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain(CANARY)
                            .doesNotContain("\u0089PNG\r\n\u001a\n"));
        }
    }

    @Test
    void leavesNoDrafts() throws IOException {
        store.put(id, ada(), picture);
        assertThatThrownBy(() -> store.put(id, KeyOwner.account(UUID.randomUUID()), picture))
                .isInstanceOf(NoKeyException.class);

        assertThat(Files.list(dataDir.resolve("blobs/drafts"))).isEmpty();
        assertThat(store.read(id)).contains(picture);
    }

    @Test
    void readsNothingOfADestroyedOwner() {
        var ada = ada();
        store.put(id, ada, picture);

        keys.vault().destroy(ada);

        assertThat(store.read(id)).isEmpty();
        assertThatThrownBy(() -> store.put(id, ada, picture)).isInstanceOf(NoKeyException.class);
        store.delete(id);
        assertThat(fileOf(id)).doesNotExist();
    }

    @Test
    void storesNothingInsideATransaction() {
        var ada = ada();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> store.put(id, ada, picture)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.find(id)).isEmpty();
        assertThat(imageKeysOf(ada)).isZero();
    }

    @Test
    void keepsAPictureAbsentWhoseDeletionWasRolledBack() {
        store.put(id, ada(), picture);

        transaction.executeWithoutResult(status -> {
            store.delete(id);
            status.setRollbackOnly();
        });

        assertThat(store.read(id)).isEmpty();
        store.delete(id);
        assertThat(rows()).isZero();
    }

    private KeyOwner ada() {
        var owner = KeyOwner.account(UUID.randomUUID());
        keys.vault().prepare(owner);
        return owner;
    }

    private Path fileOf(BlobId blob) {
        var name = blob.value().toString();
        return dataDir.resolve("blobs")
                .resolve(name.substring(32, 34))
                .resolve(name.substring(34))
                .resolve(name);
    }

    private ImageKeyId imageKey() {
        return new ImageKeyId(jdbc.sql("SELECT image_key_id FROM media_blob WHERE id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    private int imageKeysOf(KeyOwner owner) {
        return JdbcClient.create(keys.source().dataSource())
                .sql("""
                    SELECT count(*) FROM vault_image_key i JOIN vault_owner_key o ON o.id = i.owner_key_id
                    WHERE o.owner_id = ?\
                    """)
                .params(List.of(owner.id()))
                .query(Integer.class)
                .single();
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM media_blob WHERE id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
