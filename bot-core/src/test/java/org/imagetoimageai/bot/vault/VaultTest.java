package org.imagetoimageai.bot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultTest {

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
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void opensWhatItSealed() {
        var words = "a fox in the snow, 狐 🦊";

        var sealed = vault.seal(ADA, PROMPT, words);

        assertThat(vault.open(PROMPT, sealed)).contains(words);
        assertThat(fixture.restart().open(PROMPT, sealed)).contains(words);
    }

    @Test
    void opensNothingAsWellAsMuch() {
        var much = "x".repeat(1_000_000);

        assertThat(vault.open(PROMPT, vault.seal(ADA, PROMPT, ""))).contains("");
        assertThat(vault.open(PROMPT, vault.seal(ADA, PROMPT, much))).contains(much);
    }

    @Test
    void sealsTheSameWordsDifferentlyEachTime() {
        assertThat(vault.seal(ADA, PROMPT, "a fox")).isNotEqualTo(vault.seal(ADA, PROMPT, "a fox"));
    }

    @Test
    void refusesABoxInAnotherPlace() {
        var sealed = vault.seal(ADA, PROMPT, "a fox");

        assertThatThrownBy(() -> vault.open("support.message", sealed))
                .isInstanceOf(BrokenSealException.class)
                .hasMessageNotContaining("fox");
    }

    @Test
    void opensNoBoxWithAnyByteFlipped() {
        var box = vault.seal(ADA, PROMPT, "a fox in the snow").toBytes();

        for (var at = 0; at < box.length; at++) {
            var flipped = box.clone();
            flipped[at] ^= 1;
            assertThat(opens(flipped)).as("byte %d of %d", at, box.length).isFalse();
        }
    }

    @Test
    void opensNoShortenedBox() {
        var box = vault.seal(ADA, PROMPT, "a fox in the snow").toBytes();

        for (var length = 0; length < box.length; length++) {
            assertThat(opens(Arrays.copyOf(box, length)))
                    .as("%d of %d bytes", length, box.length)
                    .isFalse();
        }
    }

    @Test
    void opensNoBoxUnderAnotherOwnersHeader() {
        vault.prepare(BUDI);
        var ofAda = vault.seal(ADA, PROMPT, "a fox").toBytes();
        var ofBudi = vault.seal(BUDI, PROMPT, "a fox").toBytes();

        System.arraycopy(ofBudi, 0, ofAda, 0, 17);

        assertThat(opens(ofAda)).isFalse();
    }

    /// A flipped key id names no key, which reads like a destroyed one; anything else must be refused aloud.
    private boolean opens(byte[] box) {
        try {
            return vault.open(PROMPT, SealedText.ofBytes(box)).isPresent();
        } catch (BrokenSealException e) {
            return false;
        }
    }

    @Test
    void sealsNothingForAnOwnerWithoutAKey() {
        assertThatThrownBy(() -> vault.seal(BUDI, PROMPT, "a fox")).isInstanceOf(NoKeyException.class);
        assertThatThrownBy(() -> vault.newImageKey(BUDI)).isInstanceOf(NoKeyException.class);
    }

    @Test
    void sealsForAnOwnerPreparedAfterARefusal() {
        assertThatThrownBy(() -> vault.seal(BUDI, PROMPT, "a fox")).isInstanceOf(NoKeyException.class);

        vault.prepare(BUDI);

        assertThat(vault.open(PROMPT, vault.seal(BUDI, PROMPT, "a fox"))).contains("a fox");
    }

    @Test
    void makesThePlatformsKeyAtFirstUse() {
        var sealed = vault.seal(KeyOwner.platform("telegram"), "telegram.update", "{}");

        assertThat(fixture.restart().open("telegram.update", sealed)).contains("{}");
    }

    @Test
    void makesOneKeyForManyWhoPrepareAtOnce() throws Exception {
        var sealed = atOnce(16, () -> {
            vault.prepare(BUDI);
            return vault.seal(BUDI, PROMPT, "a fox");
        });

        assertThat(fixture.jdbc()
                        .sql("SELECT count(*) FROM vault_owner_key WHERE owner_id = ?")
                        .param(BUDI.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sealed)
                .allSatisfy(
                        box -> assertThat(fixture.restart().open(PROMPT, box)).contains("a fox"));
    }

    @Test
    void readsWhatAMergedAccountBroughtAlong() {
        vault.prepare(BUDI);
        var before = vault.seal(BUDI, PROMPT, "from Budi");

        vault.merge(BUDI, ADA);
        vault.merge(BUDI, ADA);

        assertThat(vault.open(PROMPT, before)).contains("from Budi");
        assertThatThrownBy(() -> vault.seal(BUDI, PROMPT, "more")).isInstanceOf(NoKeyException.class);
        vault.destroy(ADA);
        assertThat(vault.open(PROMPT, before)).isEmpty();
    }

    @Test
    void findsAValueByItsHash() {
        var hash = vault.hash("telegram.user", "4711");

        assertThat(fixture.restart().hash("telegram.user", "4711"))
                .isEqualTo(hash)
                .hasToString("[hash]");
        assertThat(vault.hash("telegram.user", "4712")).isNotEqualTo(hash);
        assertThat(vault.hash("telegram.use", "r4711")).isNotEqualTo(hash);
        assertThat(vault.mac("telegram.user", "4711".getBytes(StandardCharsets.UTF_8)))
                .hasSize(32)
                .isNotEqualTo(hash.toBytes());
    }

    @Test
    void hashesTheSameForManyWhoStartAtOnce() throws Exception {
        assertThat(atOnce(16, () -> vault.hash("telegram.user", "4711")))
                .containsOnly(vault.hash("telegram.user", "4711"));
    }

    @Test
    void hashesDifferentlyInAnotherKeyStore() {
        try (var other = TestVault.fresh()) {
            assertThat(other.vault().hash("telegram.user", "4711")).isNotEqualTo(vault.hash("telegram.user", "4711"));
        }
    }

    private static <T> ArrayList<T> atOnce(int times, Callable<T> step)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < times; i++) {
                running.add(threads.submit(step));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
