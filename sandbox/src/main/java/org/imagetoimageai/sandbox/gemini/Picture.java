package org.imagetoimageai.sandbox.gemini;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An encoded picture.
final class Picture {

    private final String mimeType;
    private final byte[] bytes;

    Picture(String mimeType, byte[] bytes) {
        this.mimeType = mimeType;
        this.bytes = bytes.clone();
    }

    String mimeType() {
        return mimeType;
    }

    int size() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    String sha256() {
        return HexFormat.of().formatHex(digest("SHA-256"));
    }

    /// What a caller must send back with this picture to go on editing it with this model. Another model does not know
    /// it.
    String thoughtSignature(String model) {
        var signed = Arrays.copyOf(bytes, bytes.length + model.length());
        System.arraycopy(model.getBytes(StandardCharsets.US_ASCII), 0, signed, bytes.length, model.length());
        return Base64.getEncoder().encodeToString(new Picture(mimeType, signed).digest("SHA-512"));
    }

    /// The same picture with its second half missing.
    Picture truncated() {
        return new Picture(mimeType, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
