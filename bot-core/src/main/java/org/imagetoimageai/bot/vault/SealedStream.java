package org.imagetoimageai.bot.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/// The layout of an encrypted picture: version (1 byte), then Tink's stream. Version, key id and place are
/// associated data, so that neither files nor places can be exchanged.
final class SealedStream {

    private static final byte VERSION = 1;

    private SealedStream() {}

    static OutputStream sealing(StreamingAead cipher, ImageKeyId key, String place, OutputStream target)
            throws IOException {
        target.write(VERSION);
        try {
            return cipher.newEncryptingStream(target, associated(key, place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A picture cannot be encrypted", e);
        }
    }

    static InputStream opening(StreamingAead cipher, ImageKeyId key, String place, InputStream source)
            throws IOException {
        if (source.read() != VERSION) {
            throw new BrokenSealException(place);
        }
        try {
            return cipher.newDecryptingStream(source, associated(key, place));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException(place);
        }
    }

    private static byte[] associated(ImageKeyId key, String place) {
        return (VERSION + ":" + key.value() + ":" + place).getBytes(UTF_8);
    }
}
