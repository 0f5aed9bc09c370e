package org.imagetoimageai.sandbox.gemini;

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

    /// What a caller must send back with this picture to go on editing it.
    String thoughtSignature() {
        return Base64.getEncoder().encodeToString(digest("SHA-512"));
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
