package org.imagetoimageai.bot.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final String PLACE = "generation.prompt";

    private TestVault fixture;
    private Vault vault;

    @BeforeEach
    void open() {
        fixture = TestVault.fresh();
        vault = fixture.vault();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void keepsEverythingReadableUnderANewMasterKey() throws IOException {
        var before = Files.readAllBytes(fixture.masterKeyFile());
        var boxes = sealedByMany(50);
        var hash = vault.hash("telegram.user", "4711");

        vault.rotateMasterKey();
        vault.rotateMasterKey();

        assertThat(Files.readAllBytes(fixture.masterKeyFile())).hasSize(32).isNotEqualTo(before);
        assertReadable(vault, boxes);
        assertReadable(fixture.restart(), boxes);
        assertThat(fixture.vault().hash("telegram.user", "4711")).isEqualTo(hash);
    }

    @Test
    void failsNoReaderMeanwhile() throws Exception {
        var boxes = new ArrayList<>(sealedByMany(2_500).entrySet());
        var done = new AtomicBoolean();
        var readers = new ArrayList<Future<Integer>>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 4; i++) {
                var offset = i * 600;
                // A process of its own each, so that nobody reads from a memory that was filled before.
                var reader = Vault.open(fixture.source(), fixture.masterKeyFile());
                readers.add(threads.submit(() -> readUntil(done, reader, boxes, offset)));
            }
            vault.rotateMasterKey();
            vault.rotateMasterKey();
            done.set(true);
        }

        for (var reader : readers) {
            assertThat(reader.get()).isPositive();
        }
    }

    private static int readUntil(
            AtomicBoolean done, Vault reader, List<Map.Entry<SealedText, String>> boxes, int offset) {
        var read = 0;
        while (!done.get()) {
            var box = boxes.get((offset + read++) % boxes.size());
            assertThat(reader.open(PLACE, box.getKey())).contains(box.getValue());
        }
        return read;
    }

    @Test
    void losesNoOwnerWhomAnotherProcessPreparesMeanwhile() throws Exception {
        sealedByMany(2_500);
        var other = Vault.open(fixture.source(), fixture.masterKeyFile());
        var done = new AtomicBoolean();
        var boxes = new ArrayList<SealedText>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var preparing = threads.submit(() -> {
                do {
                    var owner = KeyOwner.account(UUID.randomUUID());
                    other.prepare(owner);
                    boxes.add(other.seal(owner, PLACE, owner.id()));
                } while (!done.get());
            });
            vault.rotateMasterKey();
            vault.rotateMasterKey();
            done.set(true);
            preparing.get();
        }

        assertThat(boxes)
                .hasSizeGreaterThan(1)
                .allSatisfy(box -> assertThat(fixture.vault().open(PLACE, box)).isPresent());
        assertThat(fixture.jdbc()
                        .sql("SELECT count(DISTINCT master_id) FROM vault_owner_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void survivesDeathAtEveryStep() {
        var boxes = sealedByMany(2_100);
        var survived = 0;

        for (var finished = false; !finished; survived++) {
            var source = new DyingDataSource(fixture.source().dataSource());
            var dying = Vault.open(new KeyStoreDataSource(source), fixture.masterKeyFile());
            source.dieAfter(survived);
            finished = rotates(dying);
            assertSomeReadable(fixture.vault(), boxes);
            assertSomeReadable(fixture.restart(), boxes);
            assertThat(fixture.masterKeyFile()).hasSize(32);
        }

        assertThat(survived).isGreaterThan(6);
        assertReadable(fixture.restart(), boxes);
    }

    private static boolean rotates(Vault dying) {
        try {
            dying.rotateMasterKey();
            return true;
        } catch (RuntimeException dead) {
            return false;
        }
    }

    @Test
    void forgetsAnOldMasterKeyThatOnlyTheFileStillKnew() {
        var boxes = sealedByMany(5);
        var file = new MasterKeyFile(fixture.masterKeyFile());
        var current = file.read().getFirst();
        file.write(List.of(current, MasterKey.fresh()));

        assertReadable(fixture.restart(), boxes);

        assertThat(fixture.masterKeyFile()).hasSize(32);
    }

    private Map<SealedText, String> sealedByMany(int owners) {
        var boxes = new HashMap<SealedText, String>();
        for (var i = 0; i < owners; i++) {
            var owner = KeyOwner.account(UUID.randomUUID());
            vault.prepare(owner);
            boxes.put(vault.seal(owner, PLACE, "words " + i), "words " + i);
        }
        return boxes;
    }

    private static void assertReadable(Vault vault, Map<SealedText, String> boxes) {
        assertThat(boxes)
                .allSatisfy((box, words) -> assertThat(vault.open(PLACE, box)).contains(words));
    }

    private static void assertSomeReadable(Vault vault, Map<SealedText, String> boxes) {
        boxes.entrySet().stream()
                .limit(20)
                .forEach(box -> assertThat(vault.open(PLACE, box.getKey())).contains(box.getValue()));
    }
}
