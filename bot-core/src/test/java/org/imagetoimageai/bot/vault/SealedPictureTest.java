package org.imagetoimageai.bot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedPictureTest {

    private static final String PLACE = "media.blob";
    private static final KeyOwner ADA = KeyOwner.account(UUID.randomUUID());
    private static final int SEGMENT = 64 * 1024;
    private static final int VERSION = 1;

    private TestVault fixture;
    private Vault vault;
    private ImageKeyId key;

    @BeforeEach
    void open() {
        fixture = TestVault.fresh();
        vault = fixture.vault();
        vault.prepare(ADA);
        key = vault.newImageKey(ADA);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_000, SEGMENT - 56, SEGMENT - 57, SEGMENT, 3 * SEGMENT, 2_000_003})
    void opensEveryLength(int length) throws IOException {
        var picture = picture(length);

        var sealed = sealed(key, picture);

        assertThat(opened(key, sealed)).contains(picture);
        vault = fixture.restart();
        assertThat(opened(key, sealed)).contains(picture);
    }

    @Test
    void opensNoPictureWithAnyByteFlipped() throws IOException {
        var sealed = sealed(key, picture(300));

        for (var at = 0; at < sealed.length; at++) {
            var flipped = sealed.clone();
            flipped[at] ^= 1;
            assertRefused(flipped, "byte " + at);
        }
    }

    @Test
    void opensNoShortenedOrLengthenedPicture() throws IOException {
        var sealed = sealed(key, picture(300));

        for (var length = 0; length < sealed.length; length++) {
            assertRefused(Arrays.copyOf(sealed, length), "length " + length);
        }
        assertRefused(Arrays.copyOf(sealed, sealed.length + 1), "one byte more");
    }

    @Test
    void opensNoPictureCutAfterASegment() throws IOException {
        var sealed = sealed(key, picture(4 * SEGMENT));

        for (var segments = 1; segments < 4; segments++) {
            assertRefused(Arrays.copyOf(sealed, VERSION + segments * SEGMENT), segments + " segments");
        }
    }

    @Test
    void opensNoPictureWithSegmentsExchanged() throws IOException {
        var sealed = sealed(key, picture(4 * SEGMENT));
        var exchanged = sealed.clone();

        System.arraycopy(sealed, VERSION + SEGMENT, exchanged, VERSION + 2 * SEGMENT, SEGMENT);
        System.arraycopy(sealed, VERSION + 2 * SEGMENT, exchanged, VERSION + SEGMENT, SEGMENT);

        assertRefused(exchanged, "exchanged segments");
    }

    @Test
    void opensNoPictureOfAnotherKeyOrPlace() throws IOException {
        var sealed = sealed(key, picture(300));
        var other = vault.newImageKey(ADA);

        assertThatThrownBy(() -> opened(other, sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> vault.opening(key, "media.upload", new ByteArrayInputStream(sealed))
                        .orElseThrow()
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @Test
    void opensNoPictureThatWasNotClosed() throws IOException {
        var target = new ByteArrayOutputStream();
        var out = vault.sealing(key, PLACE, target);

        out.write(picture(3 * SEGMENT));
        out.flush();

        assertRefused(target.toByteArray(), "unfinished");
    }

    @Test
    void opensNothingWhoseKeyWasDestroyed() throws IOException {
        var sealed = sealed(key, picture(300));
        var other = vault.newImageKey(ADA);
        var spared = sealed(other, picture(301));

        vault.destroyImageKey(key);
        vault.destroyImageKey(key);

        assertThat(opened(key, sealed)).isEmpty();
        assertThatThrownBy(() -> sealed(key, picture(1))).isInstanceOf(IllegalStateException.class);
        assertThat(opened(other, spared)).contains(picture(301));
    }

    @Test
    void opensNothingWhoseOwnerWasDestroyed() throws IOException {
        var sealed = sealed(key, picture(300));

        vault.destroy(ADA);

        assertThat(opened(key, sealed)).isEmpty();
    }

    private void assertRefused(byte[] sealed, String how) {
        assertThatThrownBy(() -> opened(key, sealed))
                .as(how)
                .isInstanceOfAny(IOException.class, BrokenSealException.class);
    }

    private byte[] sealed(ImageKeyId key, byte[] picture) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var out = vault.sealing(key, PLACE, target)) {
            out.write(picture);
        }
        return target.toByteArray();
    }

    private Optional<byte[]> opened(ImageKeyId key, byte[] sealed) throws IOException {
        var opening = vault.opening(key, PLACE, new ByteArrayInputStream(sealed));
        return opening.isEmpty() ? Optional.empty() : Optional.of(opening.get().readAllBytes());
    }

    private static byte[] picture(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
